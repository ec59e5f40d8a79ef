namespace GuideSearch.Querying;

/// <summary>Ways to begin a question that say how it is asked, not what about: "tell me about a time you …".</summary>
public static class QuestionFrames
{
    /// <summary>Each in folded words; common words between and around them are dropped by their own list.</summary>
    private static readonly string[][] _frames =
    [
        .. """
        tell me about a time
        tell me about
        tell us about
        tell me
        describe a time
        describe a situation
        describe an experience
        describe how
        describe
        explain
        define
        discuss
        walk me through
        walk through
        talk about a time
        talk about
        talk me through
        think of a time
        share an example
        share a time
        give me an example
        give an example
        give an instance
        provide an example
        example of a time
        can you explain
        can you describe
        could you explain
        could you describe
        have you ever
        a time when
        a time you
        a time i
        time when
        time when you
        time you
        a situation where
        a situation when
        a situation in which
        what is meant by
        what do you understand by
        what are the steps
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim().Split(' '))
            .OrderByDescending(words => words.Length),
    ];

    /// <summary>Finds which words are frame: one at the beginning, behind common words at most, and those that follow on it.</summary>
    /// <param name="folded">The words of the query in their order.</param>
    public static bool[] Mark(IReadOnlyList<string> folded)
    {
        var marks = new bool[folded.Count];
        var at = 0;
        while (at < folded.Count)
        {
            if (_frames.FirstOrDefault(frame => WordRun.StandsAt(frame, folded, at)) is { } found)
            {
                Array.Fill(marks, value: true, at, found.Length);
                at += found.Length;
            }
            else if (CommonWords.Contains(folded[at]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return marks;
    }
}

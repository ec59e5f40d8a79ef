namespace GuideSearch.Querying;

/// <summary>Ways to begin a question that ask what somebody has lived through: "tell me about a time you …", "have you ever …".</summary>
internal static class ExperienceFrames
{
    private static readonly string[][] _frames =
    [
        .. """
        about a time
        describe a time
        example of a time
        share a time
        think of a time
        time i
        time when
        time where
        time you
        times you
        a situation in which
        a situation when
        a situation where
        a situation you
        an example of
        an experience
        an instance
        have you ever
        did you ever
        when did you
        how did you
        when have you
        when you
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ')),
    ];

    /// <summary>Whether a question begins like this; other frames and common words may stand before it.</summary>
    /// <param name="folded">The words of the question in their order.</param>
    public static bool Open(IReadOnlyList<string> folded)
    {
        var frame = QuestionFrames.Mark(folded);
        return Enumerable.Range(0, folded.Count)
            .TakeWhile(i => i == 0 || frame[i - 1] || CommonWords.Contains(folded[i - 1]))
            .Any(i => Array.Exists(_frames, words => WordRun.StandsAt(words, folded, i)));
    }
}

namespace GuideSearch.Querying;

/// <summary>What a question asks, whatever way it is put: the words in which two wordings of one question agree.</summary>
/// <remarks>
/// Left out are frames ("tell me about a time when"), ways to end ("how did you handle it") and common words. Kept of the common words are
/// those that turn the meaning: <c>how</c> and <c>why</c> ask different things, and so do <c>with</c> and <c>without</c>; right behind
/// a frame they only lead over.
/// </remarks>
public static class QuestionSubject
{
    private static readonly HashSet<string> _turning =
    [
        "how", "when", "where", "who", "whom", "why",
        "against", "before", "between", "after", "cannot", "can't", "don't", "first", "more", "most", "no", "nor", "not", "off", "under",
        "until", "without",
    ];

    private static readonly string[] _denials =
    [
        "no", "not", "non", "nor", "never", "without", "cannot", "can't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't",
        "won't", "shouldn't", "wouldn't", "couldn't",
    ];

    /// <summary>
    /// Words without which another thing is asked, however much else is alike; folded, with their apostrophes and without.
    /// </summary>
    public static IReadOnlyDictionary<string, QuestionTurns> TurningWords { get; } = new Dictionary<string, QuestionTurns>(
        [
            .. _denials.Concat(_denials.Select(word => word.Replace("'", "", StringComparison.Ordinal))).Distinct()
                .Select(word => KeyValuePair.Create(word, QuestionTurns.Denied)),
            new("before", QuestionTurns.Before),
            new("after", QuestionTurns.After),
            new("first", QuestionTurns.First),
            new("against", QuestionTurns.Against),
            new("until", QuestionTurns.Until),
        ]);

    /// <summary>Words that open a scene and say nothing of it.</summary>
    private static readonly HashSet<string> _openings = ["assume", "consider", "imagine", "suppose"];

    private static readonly string[][] _endings =
    [
        .. """
        how did you handle it
        how did you handle this
        how did you handle that
        how did you handle the situation
        how do you handle it
        how do you handle this
        how do you handle the situation
        how would you handle it
        how would you handle this
        how would you handle the situation
        how you handled it
        how you handled the situation
        how did you deal with it
        how did you resolve it
        how you resolved it
        how did you approach it
        how would you approach it
        how would you approach this
        how did you respond
        how do you respond
        how would you respond
        how do you proceed
        how would you proceed
        what did you do
        what do you do
        what would you do
        what happened
        what was the situation
        what was the outcome
        what was the result
        what steps did you take
        what steps do you take
        what steps would you take
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ')),
    ];

    /// <summary>What turns a question: equal for questions that no such word tells apart.</summary>
    /// <param name="folded">Lower case, without accents, with straight apostrophes or none.</param>
    public static QuestionTurns TurnsIn(IEnumerable<string> folded) =>
        folded.Aggregate(QuestionTurns.None, (turns, word) => turns | TurningWords.GetValueOrDefault(word));

    /// <param name="folded">Lower case, without accents, with a straight apostrophe.</param>
    public static bool IsCommon(string folded) => CommonWords.Contains(folded);

    /// <summary>Marks the words that tell what is asked; all of them where none would be left.</summary>
    /// <param name="folded">The words of the question in their order: lower case, without accents, with straight apostrophes.</param>
    public static bool[] Mark(IReadOnlyList<string> folded)
    {
        var frame = QuestionFrames.Mark(folded);
        var start = SkipFrame(folded, frame);
        var end = SkipEndings(folded, start);
        var marks = new bool[folded.Count];
        for (var i = 0; i < folded.Count; i++)
            marks[i] = !frame[i] && i >= start && i < end && (!CommonWords.Contains(folded[i]) || _turning.Contains(folded[i]));
        return Array.Exists(marks, mark => mark) ? marks : Array.ConvertAll(marks, _ => true);
    }

    /// <returns>The first word behind the frame and the common words that lead over from it; 0 where there is no frame.</returns>
    private static int SkipFrame(IReadOnlyList<string> folded, bool[] frame)
    {
        var start = Array.LastIndexOf(frame, value: true) + 1;
        if (start == 0 && folded.Count > 0 && _openings.Contains(folded[0]))
            start = 1;
        while (start > 0 && start < folded.Count && CommonWords.Contains(folded[start]))
            start++;
        return start;
    }

    private static int SkipEndings(IReadOnlyList<string> folded, int start)
    {
        var end = folded.Count;
        while (Array.Find(_endings, ending => EndsWith(folded, ending, start, end)) is { } found)
        {
            end -= found.Length;
            if (end > start && folded[end - 1] == "and")
                end--;
        }

        return end;
    }

    /// <summary>Whether the words before <paramref name="end"/> are this ending, and something stands before it.</summary>
    private static bool EndsWith(IReadOnlyList<string> folded, string[] ending, int start, int end)
    {
        if (end - ending.Length <= start)
            return false;

        var same = 0;
        while (same < ending.Length && folded[end - 1 - same] == ending[^(same + 1)])
            same++;
        return same == ending.Length;
    }
}

namespace GuideSearch.Querying;

/// <summary>Where a query holds two things against each other, and the words that say so.</summary>
/// <param name="Left">Places of the words of one side, common ones included.</param>
/// <param name="Right">Places of those of the other.</param>
/// <param name="Frame">Places of the words that only say that it compares.</param>
internal sealed record Contrast(Range Left, Range Right, IReadOnlyList<Range> Frame)
{
    private static readonly string[] _between = ["vs", "versus"];

    private static readonly string[][] _openings =
    [
        ["difference", "between"],
        ["differences", "between"],
        ["distinction", "between"],
        ["distinguish", "between"],
        ["differentiate", "between"],
        ["choose", "between"],
        ["choosing", "between"],
        ["compare"],
        ["comparing"],
        ["comparison", "of"],
    ];

    private static readonly string[] _joins = ["and", "or", "with", "to", "from", "vs", "versus"];

    /// <summary>Whether a word only says that something is compared.</summary>
    public static bool Frames(string folded) => _between.Contains(folded) || Array.Exists(_openings, opening => opening.Contains(folded));

    /// <summary>Reads "X vs Y" and "difference between X and Y"; the first of several comparisons counts.</summary>
    /// <param name="folded">The words of the query in their order, each folded.</param>
    public static Contrast? Find(IReadOnlyList<string> folded) => Opened(folded) ?? Joined(folded);

    private static Contrast? Opened(IReadOnlyList<string> folded)
    {
        for (var i = 0; i < folded.Count; i++)
        {
            if (Array.Find(_openings, words => WordRun.StandsAt(words, folded, i)) is not { } opening)
                continue;

            var start = i + opening.Length;
            var join = Enumerable.Range(start, folded.Count - start).FirstOrDefault(at => _joins.Contains(folded[at]), -1);
            if (join > start && join + 1 < folded.Count)
                return new(start..join, (join + 1)..folded.Count, [i..start, join..(join + 1)]);
        }

        return null;
    }

    private static Contrast? Joined(IReadOnlyList<string> folded)
    {
        var at = Enumerable.Range(0, folded.Count).FirstOrDefault(i => _between.Contains(folded[i]), -1);
        return at > 0 && at + 1 < folded.Count ? new(0..at, (at + 1)..folded.Count, [at..(at + 1)]) : null;
    }
}

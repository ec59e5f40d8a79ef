namespace GuideSearch.Guides;

/// <summary>What an answer contains besides sentences; a facet, with the wire names of <see cref="AnswerFeatureNames"/>.</summary>
[Flags]
public enum AnswerFeatures
{
    None = 0,
    Code = 1,
    List = 2,
    Table = 4,

    /// <summary>The answer names questions that an interviewer may ask next.</summary>
    FollowUps = 8,
}

/// <summary>Features of answers as they are written on the wire, in files and in queries: <c>follow-ups</c>.</summary>
public static class AnswerFeatureNames
{
    private static readonly (AnswerFeatures Feature, string Name, string Label)[] _features =
    [
        (AnswerFeatures.Code, "code", "Code"),
        (AnswerFeatures.List, "list", "List"),
        (AnswerFeatures.Table, "table", "Table"),
        (AnswerFeatures.FollowUps, "follow-ups", "Follow-up questions"),
    ];

    /// <summary>Wire names and labels, in the order of <see cref="AnswerFeatures"/>.</summary>
    public static IReadOnlyList<(string Name, string Label)> All { get; } = [.. _features.Select(f => (f.Name, f.Label))];

    /// <summary>The wire names of all features that are set.</summary>
    public static IReadOnlyList<string> NamesOf(AnswerFeatures features) =>
        [.. _features.Where(f => features.HasFlag(f.Feature)).Select(f => f.Name)];
}

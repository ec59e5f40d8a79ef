using GuideSearch.Guides;

namespace GuideSearch.Lucene.Schema;

/// <summary>The values of the facet <c>has</c>; wire names.</summary>
internal static class FeatureNames
{
    private static readonly (AnswerFeatures Feature, string Name)[] _names =
    [
        (AnswerFeatures.Code, "code"),
        (AnswerFeatures.List, "list"),
        (AnswerFeatures.Table, "table"),
        (AnswerFeatures.FollowUps, "follow-ups"),
    ];

    public static IEnumerable<string> Of(AnswerFeatures features) =>
        _names.Where(n => features.HasFlag(n.Feature)).Select(n => n.Name);
}

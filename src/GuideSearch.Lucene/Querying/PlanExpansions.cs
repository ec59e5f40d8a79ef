using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>Tells what a plan takes for the words that were typed.</summary>
internal static class PlanExpansions
{
    public static IReadOnlyList<WordExpansion> Of(QueryPlan plan) =>
    [
        .. plan.Words.SelectMany(word => word.Forms
            .Where(form => form.Kind is not FormKind.Typed and not FormKind.Reading)
            .GroupBy(form => HowOf(form.Kind))
            .Select(group => new WordExpansion(word.Text, group.Key, [.. group.Select(form => string.Join(' ', form.Words))]))),
    ];

    /// <summary>How a text matches in which a form stands that is not the typed one.</summary>
    public static MatchKind HowOf(FormKind kind) => kind switch
    {
        FormKind.Completion or FormKind.Continuation => MatchKind.Prefix,
        FormKind.Typo => MatchKind.Typo,
        FormKind.Synonym => MatchKind.Synonym,
        _ => MatchKind.Stem,
    };
}

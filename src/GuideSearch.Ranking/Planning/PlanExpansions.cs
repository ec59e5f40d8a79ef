using GuideSearch.Search;

namespace GuideSearch.Ranking.Planning;

/// <summary>Tells what a plan takes for the words that were typed.</summary>
public static class PlanExpansions
{
    public static IReadOnlyList<WordExpansion> From(QueryPlan plan) =>
    [
        .. plan.Terms.SelectMany(term => term.Variants
            .Where(variant => variant.Kind is not VariantKind.Typed and not VariantKind.Reading)
            .GroupBy(variant => HowOf(variant.Kind))
            .Select(group => new WordExpansion(term.Text, group.Key, [.. group.Select(variant => string.Join(' ', variant.Words))]))),
    ];

    /// <summary>How a text matches in which a form stands that is not the typed one.</summary>
    public static MatchKind HowOf(VariantKind kind) => kind switch
    {
        VariantKind.Completion or VariantKind.Continuation => MatchKind.Prefix,
        VariantKind.Typo => MatchKind.Typo,
        VariantKind.Synonym => MatchKind.Synonym,
        _ => MatchKind.Stem,
    };
}

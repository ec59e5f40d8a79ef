using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Planning;

namespace GuideSearch.Ranking.Scoring;

/// <summary>
/// Variants that are counted together: the word itself with its inflections and relatives, or one kind of substitute in the same fields.
/// </summary>
/// <param name="Weight">What the group may bring, against 1 for the word itself.</param>
public sealed record VariantGroup(IReadOnlyList<TermVariant> Variants, double Weight)
{
    /// <summary>The word itself first, where it is sought at all; then its substitutes, a group for each kind.</summary>
    public static IReadOnlyList<VariantGroup> Create(QueryTerm term, RankingOptions options) =>
    [
        .. term.Variants
            .GroupBy(variant => (IsLiteral(variant.Kind) ? VariantKind.Typed : variant.Kind, string.Join(", ", variant.Fields)))
            .OrderBy(group => group.Key.Item1).ThenBy(group => group.Key.Item2, StringComparer.Ordinal)
            .Select(group => new VariantGroup([.. group], WeightOf(group.Key.Item1, options))),
    ];

    /// <summary>Categories and verticals of the guides that it counts in; empty for all guides.</summary>
    public IReadOnlyList<string> Fields => Variants[0].Fields;

    /// <summary>What the variants are to the typed word, which they are, and the option that weighs them.</summary>
    public string Name => Variants[0].Kind switch
    {
        VariantKind.Completion => $"completed (completionWeight): {Texts}",
        VariantKind.Continuation => $"continued (continuationWeight): {Texts}",
        VariantKind.Typo => $"corrected (typoWeight): {Texts}",
        VariantKind.Synonym when Fields.Count > 0 => $"synonym in {string.Join(", ", Fields)} (synonymWeight): {Texts}",
        VariantKind.Synonym => $"synonym (synonymWeight): {Texts}",
        _ => "the word itself",
    };

    private string Texts => string.Join(" or ", Variants.Select(variant => variant.Shown));

    private static bool IsLiteral(VariantKind kind) =>
        kind is VariantKind.Typed or VariantKind.Reading or VariantKind.Respaced or VariantKind.Relative;

    private static double WeightOf(VariantKind kind, RankingOptions options) => kind switch
    {
        VariantKind.Completion => options.CompletionWeight,
        VariantKind.Continuation => options.ContinuationWeight,
        VariantKind.Typo => options.TypoWeight,
        VariantKind.Synonym => options.SynonymWeight,
        _ => 1,
    };
}

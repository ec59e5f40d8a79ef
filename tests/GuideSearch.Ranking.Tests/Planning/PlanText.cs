using GuideSearch.Ranking.Planning;

namespace GuideSearch.Ranking.Tests.Planning;

/// <summary>Plans as tables show them.</summary>
internal static class PlanText
{
    /// <summary>
    /// Each term as <c>text[variants]</c>; a variant as its stems, with <c>=words</c> where it is typed and they differ, or with its kind.
    /// </summary>
    public static string From(IEnumerable<QueryTerm> terms) => string.Join(' ', terms.Select(From));

    public static string From(QueryTerm term) =>
        $"{term.Text}{SideOf(term.Side)}[{(term.Section is { } type ? $"section {type}" : string.Join(", ", term.Variants.Select(From)))}]";

    private static string From(TermVariant variant)
    {
        var (stems, words) = (string.Join(' ', variant.Stems), string.Join(' ', variant.Words));
        return variant.Kind switch
        {
            VariantKind.Typed => stems == words ? stems : $"{stems}={words}",
            VariantKind.Typo => $"{variant.Kind} {words}",
            _ => $"{variant.Kind} {stems}",
        };
    }

    private static string SideOf(ComparedSide side) => side switch
    {
        ComparedSide.Left => "<",
        ComparedSide.Right => ">",
        _ => "",
    };
}

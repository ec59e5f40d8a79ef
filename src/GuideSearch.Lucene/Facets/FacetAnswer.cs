using GuideSearch.Lucene.Analysis;
using GuideSearch.Lucene.Querying;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Facets;

/// <summary>Lists the values of one facet in the context of a search.</summary>
internal static class FacetAnswer
{
    public static FacetListing Make(SearchableGeneration generation, FacetRequest request, RankingOptions ranking, Deadline deadline)
    {
        var search = request.Context with { Facets = [request.Facet], After = null, Page = 1 };
        RequestCheck.Require(search);
        var scoring = new Scoring(generation, search, ranking);
        var facets = SearchAnswer.FacetsOf(generation, search);
        using var pass = new SearchPass(generation, scoring, search, facets, deadline);
        pass.Run(new TopHits(most: 0, behind: null));
        return new(generation.Id, deadline.WasMissed ? null : Listed());

        Facet Listed() => facets.Facet(request.Facet, request.Size, generation.LabelOf, label => BeginsWith(label, request.Prefix));
    }

    /// <summary>Whether the text or a later word of it begins with the prefix, case and accents aside.</summary>
    public static bool BeginsWith(string text, string prefix)
    {
        var (whole, start) = (FoldAll(text), FoldAll(prefix));
        return start.Length == 0 || $" {whole}".Contains($" {start}", StringComparison.Ordinal);
    }

    private static string FoldAll(string text)
    {
        var words = text.Split([' ', '-', '/', '(', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(TechnicalAnalyzer.Fold).Where(word => word.Length > 0));
    }
}

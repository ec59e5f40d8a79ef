using GuideSearch.Querying;
using GuideSearch.Ranking.Planning;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;

namespace GuideSearch.Serving.Answering;

/// <summary>Tries a query in a better spelling, and offers it when more documents have every word.</summary>
/// <remarks>
/// A suggestion has only words that the index knows, so it never leads to another one; of a long text only such words are searched for.
/// </remarks>
internal static class DidYouMean
{
    public static SpellingSuggestion? Find(SearchContext context, SearchRequest request, QueryPlan plan, Deadline deadline)
    {
        if (request.Query.LongText is not null)
            return null;

        var corrections = SpellingCorrections.Create(plan, context.Postings.Expander);
        if (corrections.IsEmpty || !request.Aids.HasFlag(SearchAids.Typo))
            return null;

        var plain = request with { Aids = request.Aids & ~(SearchAids.Typo | SearchAids.Semantic), Facets = [], After = null, Page = 1 };
        var text = QueryCorrection.Apply(request.Query.Text, corrections.Words, corrections.Quoted);
        var corrected = TotalsOf(plain with { Query = QueryReader.Read(text, context.Columns.Definitions) });
        return corrected.AllWords > TotalsOf(plain).AllWords && !deadline.WasMissed ? new(text, corrected.Documents) : null;

        SearchTotals TotalsOf(SearchRequest tried)
        {
            using var run = SearchRun.Execute(context, tried, new CountingCollector(), deadline);
            return run.Totals;
        }
    }
}

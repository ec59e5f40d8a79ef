using GuideSearch.Lucene.Expanding;
using GuideSearch.Lucene.Querying;
using GuideSearch.Querying;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Spelling;

/// <summary>Tries a query in a better spelling, and tells of it when more documents have every word.</summary>
/// <remarks>A suggestion has only words that the index knows, so it never leads to another one.</remarks>
internal static class DidYouMean
{
    public static SpellingSuggestion? Find(
        SearchableGeneration generation, SearchRequest request, QueryPlan plan, RankingOptions ranking, Deadline deadline)
    {
        var corrections = CorrectionsOf(plan, generation.Expansion);
        var quoted = QuotedCorrectionsOf(plan, generation.Expansion);
        if (corrections.Count + quoted.Count == 0 || !request.Aids.HasFlag(SearchAids.Typo))
            return null;

        var plain = request with { Aids = request.Aids & ~(SearchAids.Typo | SearchAids.Feedback), Facets = [], After = null, Page = 1 };
        var text = QueryCorrection.Apply(request.Query.Text, corrections, quoted);
        var corrected = TotalsOf(plain with { Query = QueryReader.Read(text) });
        return corrected.AllWords > TotalsOf(plain).AllWords && !deadline.WasMissed ? new(text, corrected.Documents) : null;

        SearchTotals TotalsOf(SearchRequest tried)
        {
            var scoring = new Scoring(generation, tried, ranking);
            using var pass = new SearchPass(generation, scoring, tried, SearchAnswer.FacetsOf(generation, tried), deadline);
            pass.Run(new TopHits(most: 0, behind: null));
            return pass.Totals;
        }
    }

    private static Dictionary<string, string> CorrectionsOf(QueryPlan plan, Expansion expansion)
    {
        var corrections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in plan.Words)
        {
            if (CorrectionOf(word, expansion) is { } better)
                corrections.TryAdd(word.Text, better);
        }

        return corrections;
    }

    /// <summary>What is quoted is searched as it stands, and may be misspelt all the same.</summary>
    private static Dictionary<string, string> QuotedCorrectionsOf(QueryPlan plan, Expansion expansion)
    {
        var corrections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in plan.Phrases.SelectMany(phrase => phrase.Text.Split(' ')))
        {
            if (expansion.SpellingOf(word) is { } better)
                corrections.TryAdd(word, better);
        }

        return corrections;
    }

    private static string? CorrectionOf(SoughtWord word, Expansion expansion) =>
        word.Forms.FirstOrDefault(form => form.Kind is FormKind.Typo) is { } better ? string.Join(' ', better.Words)
        : word.Forms.FirstOrDefault(form => form.IsTyped) is { Words: [var typed] } ? expansion.CommonerSpelling(typed)
        : null;
}

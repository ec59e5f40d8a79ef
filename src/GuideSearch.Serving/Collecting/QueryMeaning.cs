using GuideSearch.Ranking.Meaning;
using GuideSearch.Ranking.Planning;
using GuideSearch.Search;

namespace GuideSearch.Serving.Collecting;

/// <summary>What a query finds by what it means, before its words are looked at.</summary>
internal static class QueryMeaning
{
    private static readonly IReadOnlyDictionary<string, string> _noSpellings = new Dictionary<string, string>();

    /// <returns>Null where words alone decide.</returns>
    public static MeaningMatches? Find(SearchContext context, SearchRequest request, QueryPlan plan) =>
        request.Query.Read is { } read
            ? context.Meaning?.Find(TextPassages.Pack(read.Sentences, context.Options.TextPassages))
            : context.Meaning?.Find(request.Query.Asked, Spellings(context, request, plan));

    /// <summary>Documents that may be hits without a word of the query: the nearest in meaning, and what a rule pins.</summary>
    /// <param name="looked">Another one that must be at hand; null for none.</param>
    public static int[] OthersOf(
        SearchContext context, SearchRequest request, QueryPlan plan, MeaningMatches? meaning, int? looked) => plan.Browses
        ? []
        :
        [
            .. meaning?.Nearest.Select(match => match.Document) ?? [],
            .. context.Rules.For(request.Query)?.Pinned ?? [],
            .. looked is { } document ? [document] : Array.Empty<int>(),
        ];

    private static IReadOnlyDictionary<string, string> Spellings(SearchContext context, SearchRequest request, QueryPlan plan) =>
        request.Aids.HasFlag(SearchAids.Typo) ? SpellingCorrections.Create(plan, context.Postings.Expander).Words : _noSpellings;
}

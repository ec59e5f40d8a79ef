using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Contract.Wire;
using GuideSearch.Facets;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>The answer of a search.</summary>
/// <param name="Generation">Name of the index generation that answered.</param>
/// <param name="Total">Absent when the search ran out of time.</param>
/// <param name="Answered">Whether guides answer the query; if not, the hits come nearest. Absent when the search ran out of time.</param>
/// <param name="Confidence">How sure that is, from 0 to 1: answered from 0.5 on. Absent when the search ran out of time.</param>
/// <param name="Suggestion">A better spelling; absent where there is none, or where it finds no more.</param>
/// <param name="UnknownValues">Values that filters ask for and no question has; absent where there is none.</param>
/// <param name="Guides">Guides whose title matches the words of the query, best first, at most 3.</param>
/// <param name="Hits">In the order asked for; ties by guide slug, then by the order in the guide.</param>
/// <param name="Facets">In the order of /api/v1/facets; absent when the search ran out of time.</param>
/// <param name="TimedOut">The search ran out of time and gives what it has.</param>
public sealed record SearchAnswer(
    string Generation,
    QueryAnswer Query,
    TotalAnswer? Total,
    bool? Answered,
    double? Confidence,
    SpellingAnswer? Suggestion,
    IReadOnlyList<UnknownValueAnswer>? UnknownValues,
    IReadOnlyList<GuideMatchAnswer> Guides,
    IReadOnlyList<HitAnswer> Hits,
    IReadOnlyList<FacetAnswer>? Facets,
    PageAnswer Page,
    bool TimedOut)
{
    public static SearchAnswer From(SearchResponse response, ParameterReading reading, Addresses addresses)
    {
        var mode = reading.Get(SearchParameters.Highlight);
        var fields = reading.Has(SearchParameters.Fields) ? reading.Get(SearchParameters.Fields).ToHashSet(StringComparer.Ordinal) : null;
        return new(
            response.Generation,
            QueryAnswer.From(response, reading.Filters, reading.Facets),
            response.Totals is { } totals ? new(totals.Documents, totals.Guides, totals.AllWords, totals.Related) : null,
            response.Answered,
            response.Confidence,
            response.Suggestion is { } better ? new(better.Text, better.Documents) : null,
            response.UnknownValues is { Count: > 0 } unknown ? [.. unknown.Select(UnknownValueAnswer.From)] : null,
            [.. response.Guides.Select(g => new GuideMatchAnswer(g.Slug, g.Title, g.Questions))],
            [.. response.Hits.Select(h => HitAnswer.From(h, mode, addresses) with { Fields = fields })],
            response.Facets is { } facets ? [.. facets.Select(FacetAnswer.From)] : null,
            PageAnswer.From(response.Page, reading, addresses),
            response.TimedOut);
    }
}

/// <param name="Questions">All documents that answer, before the cap per guide and before similar ones are collapsed.</param>
/// <param name="Guides">How many guides they stand in.</param>
/// <param name="AllWords">How many of the documents have every word.</param>
/// <param name="Related">How many more share a word of the query: match=any shows them, too.</param>
public sealed record TotalAnswer(int Questions, int Guides, int AllWords, int Related);

/// <param name="Q">The whole query, corrected; it was tried and finds more.</param>
/// <param name="Questions">How many questions it finds, under the same filters.</param>
public sealed record SpellingAnswer(string Q, int Questions);

/// <param name="Facet">Name of the facet.</param>
/// <param name="Value">As asked.</param>
/// <param name="Suggestion">The value that was probably meant; absent where none is near.</param>
public sealed record UnknownValueAnswer(string Facet, string Value, string? Suggestion)
{
    public static UnknownValueAnswer From(UnknownValue unknown) => new(unknown.Facet, unknown.Value, unknown.Meant);
}

/// <param name="Questions">How many questions the guide has.</param>
public sealed record GuideMatchAnswer(string Slug, string Title, int Questions);

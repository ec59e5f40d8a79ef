using GuideSearch.Contract.Parameters;
using GuideSearch.Facets;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Pages.Searching;

/// <summary>A search next to one that found nothing.</summary>
/// <param name="Does">What is changed, as the words of a link.</param>
public sealed record Alternative(string Does, string Href, SearchRequest Request)
{
    /// <summary>Whether it mends a slip instead of asking for less: it goes first, however little it finds.</summary>
    public bool Mends { get; init; }
}

/// <summary>Which searches to try for a candidate whose search found nothing.</summary>
public static class Alternatives
{
    /// <summary>So many are tried at most: each costs a search.</summary>
    public const int Most = 8;

    /// <param name="unknown">Values that its filters ask for and nothing has.</param>
    public static IReadOnlyList<Alternative> Create(SearchRequest request, IReadOnlyList<UnknownValue> unknown, SearchLinks links)
    {
        var bare = Bare(request);
        var alternatives = Corrections.Create(bare, unknown, links).ToList();
        foreach (var filter in request.Filters)
            alternatives.Add(WithoutOne(filter, bare, links));

        if (request.Filters.Count > 1)
            alternatives.Add(new("Drop all filters", links.WithoutFilters, bare with { Filters = [] }));

        if (request.Match is MatchMode.All)
            alternatives.Add(new("Accept missing words", links.Drop("match"), bare with { Match = MatchMode.Auto }));

        return [.. alternatives.Take(Most)];
    }

    private static Alternative WithoutOne(FacetFilter filter, SearchRequest bare, SearchLinks links)
    {
        var not = filter.Mode is FacetMode.Not ? "not " : "";
        var facet = links.Facets.Find(filter.Facet);
        var values = string.Join(", ", filter.Values.Select(v => facet?.LabelOf(v) ?? v));
        return new(
            $"Drop the filter “{facet?.Label ?? filter.Facet}: {not}{values}”",
            links.Drop(ValuesParameter.NameOf(filter)),
            bare with { Filters = [.. bare.Filters.Where(f => f != filter)] });
    }

    /// <summary>Only the total is asked for.</summary>
    public static SearchRequest Bare(SearchRequest request) => request with
    {
        Page = 1,
        After = null,
        Size = 1,
        Snippets = 0,
        Highlight = false,
        Facets = [],
        Explain = false,
    };
}

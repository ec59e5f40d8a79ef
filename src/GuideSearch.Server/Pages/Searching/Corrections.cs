using GuideSearch.Contract.Parameters;
using GuideSearch.Facets;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Pages.Searching;

/// <summary>Searches in which a filter asks for the value that was meant instead of one that nothing has.</summary>
public static class Corrections
{
    /// <summary>Those of a list that is no page of results, such as a practice set.</summary>
    /// <param name="request">Has the filters of the list, which found nothing.</param>
    public static async ValueTask<IReadOnlyList<Alternative>> FindAsync(
        IQuestionSearcher searcher, SearchRequest request, SearchLinks links, CancellationToken cancellationToken)
    {
        var bare = Alternatives.Bare(request);
        var response = await searcher.SearchAsync(bare, cancellationToken);
        return [.. Create(bare, response.UnknownValues, links)];
    }

    /// <param name="bare">The search that found nothing, asked for its total alone.</param>
    public static IEnumerable<Alternative> Create(SearchRequest bare, IReadOnlyList<UnknownValue> unknown, SearchLinks links) =>
        from value in unknown
        where value.Meant is not null
        from alternative in (Alternative?[])[OfParameter(bare, value, links), OfText(bare, value, links)]
        where alternative is not null
        select alternative with { Mends = true };

    private static Alternative? OfParameter(SearchRequest bare, UnknownValue unknown, SearchLinks links)
    {
        if (bare.Filters.FirstOrDefault(f => IsMeant(f, unknown)) is not { } filter)
            return null;

        var corrected = filter with { Values = [.. filter.Values.Select(v => IsSame(v, unknown.Value) ? unknown.Meant! : v)] };
        return new(
            DoesOf(unknown, links),
            links.Replace(ValuesParameter.NameOf(filter), unknown.Value, unknown.Meant!),
            bare with { Filters = [.. bare.Filters.Select(f => f == filter ? corrected : f)] });
    }

    private static Alternative? OfText(SearchRequest bare, UnknownValue unknown, SearchLinks links) =>
        bare.Query.Filters.Any(f => IsMeant(f, unknown))
        && TextFilters.With(links.Text, unknown.Facet, unknown.Value, unknown.Meant!) is { } text
            ? new(DoesOf(unknown, links), links.Set("q", text), bare with { Query = QueryReader.Read(text, links.Facets) })
            : null;

    private static string DoesOf(UnknownValue unknown, SearchLinks links)
    {
        var facet = links.Facets.Find(unknown.Facet);
        return $"{facet?.Label ?? unknown.Facet}: {facet?.LabelOf(unknown.Meant!) ?? unknown.Meant} instead of “{unknown.Value}”";
    }

    private static bool IsMeant(FacetFilter filter, UnknownValue unknown) =>
        filter.Facet == unknown.Facet && filter.Mode is not FacetMode.Not && filter.Values.Any(v => IsSame(v, unknown.Value));

    private static bool IsSame(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}

using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Facets;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Pages.Home;

/// <summary><c>/</c>: what is asked most, by field and role.</summary>
internal sealed class HomePages(IQuestionSearcher searcher, PageAddresses addresses)
{
    /// <summary>The most guides whose titles are read for roles, and how many are read at once.</summary>
    private const int MaxGuides = 1000, GuidesAtOnce = 200;

    private static readonly SearchRequest _askedMost = new()
    {
        Query = QueryReader.Read(""),
        Size = 12,
        Sort = SortOrder.Asked,
        Similar = SimilarMode.Collapse,
        Snippets = 0,
        Highlight = false,
    };

    public static TextParameter Role { get; } = new("as", "The role somebody interviews for, as titles of guides name it.", 128);

    public static ParameterTable Table { get; } = new(
        [Role, SearchParameters.Filters.Single(p => p is { Facet.Name: FacetNames.Vertical, Mode: FacetMode.Any })]);

    public async ValueTask<PageView> ShowAsync(ParameterReading reading, HttpContext context)
    {
        var roles = InterviewRole.From(await ReadGuidesAsync(context.RequestAborted));
        var role = roles.FirstOrDefault(r => r.Name.Equals(reading.Get(Role), StringComparison.OrdinalIgnoreCase));
        FacetFilter[] filters = role is null
            ? [.. reading.Filters]
            : [new(FacetNames.Guide, FacetMode.Any, [.. role.Guides.Take(ValuesParameter.MaxValues)])];
        var asked = await searcher.SearchAsync(_askedMost with { Filters = filters }, context.RequestAborted);
        var view = new HomeView(asked, SearchOf(filters), roles, role, FieldOf(filters));
        return PageView.Create<HomePage>(nameof(HomePage.View), view, storable: asked.IsRepeatable);
    }

    private SearchLinks SearchOf(FacetFilter[] filters) => new(
        addresses.Search, from filter in filters from value in filter.Values select KeyValuePair.Create(filter.Facet, value));

    private static string? FieldOf(FacetFilter[] filters) =>
        filters.FirstOrDefault(f => f.Facet == FacetNames.Vertical) is { Values: var fields } ? string.Join(", ", fields) : null;

    private async ValueTask<IReadOnlyList<GuideSummary>> ReadGuidesAsync(CancellationToken cancellationToken)
    {
        var guides = new List<GuideSummary>();
        for (var page = 1; guides.Count < MaxGuides; page++)
        {
            var list = await searcher.ListGuidesAsync(new("", [], page, GuidesAtOnce), cancellationToken);
            guides.AddRange(list.Guides);
            if (list.Guides.Count < GuidesAtOnce)
                break;
        }

        return guides;
    }
}

using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.QueryLogs;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Pages.Searching;

/// <summary><c>/search</c>: the parameters of the API's, answered as a page.</summary>
internal sealed class SearchPages(IQuestionSearcher searcher, PageAddresses addresses)
{
    /// <summary>So many overview passages stand below the questions.</summary>
    private const int MaxPassages = 3;

    public static ParameterTable Table { get; } = new(
        [
            .. SearchParameters.Table.Parameters.Where(p => p != SearchParameters.Fields)
                .Select(p => p == SearchParameters.Similar ? PageParameters.Similar : p),
        ],
        SearchQuery.DepthFault, SearchQuery.CursorFault);

    public async ValueTask<PageView> ShowAsync(ParameterReading reading, HttpContext context)
    {
        var request = SearchQuery.RequestOf(reading);
        var cancellationToken = context.RequestAborted;
        var links = SearchLinks.Read(addresses.Search, reading.Spell(), reading.Facets);
        var response = await searcher.SearchAsync(request, cancellationToken);
        var passages = HasPassages(request) ? await searcher.SearchAsync(PassagesOf(request), cancellationToken) : null;
        var view = new SearchView
        {
            Links = links,
            Request = request,
            Response = response,
            Passages = passages is { Answered: not false, Hits: var hits } ? hits : [],
            WaysOut = response.Totals is { Documents: 0 }
                ? await WaysOutAsync(Alternatives.Create(request, response.UnknownValues, links), cancellationToken)
                : [],
        };
        var storable = response.IsRepeatable && passages is not { IsRepeatable: false };
        return PageView.Create<SearchPage>(nameof(SearchPage.View), view, storable, LoggedQuery.Create(request, response));
    }

    /// <summary>Passages stand on the first page of a search for questions by words.</summary>
    private static bool HasPassages(SearchRequest request) =>
        request is { Kind: KindFilter.Question, Page: 1, After: null } && request.Query.Words.Count + request.Query.Phrases.Count > 0;

    private static SearchRequest PassagesOf(SearchRequest request) => request with
    {
        Kind = KindFilter.Overview,
        Size = MaxPassages,
        Facets = [],
        Sort = SortOrder.Relevance,
        Explain = false,
    };

    private async Task<IReadOnlyList<WayOut>> WaysOutAsync(IEnumerable<Alternative> alternatives, CancellationToken cancellationToken)
    {
        var ways = new List<(WayOut Way, bool Mends)>();
        foreach (var alternative in alternatives)
        {
            var found = await searcher.SearchAsync(alternative.Request, cancellationToken);
            if (found.Totals is { Documents: > 0 and var documents })
                ways.Add((new(alternative.Does, alternative.Href, documents), alternative.Mends));
        }

        return [.. ways.OrderByDescending(w => w.Mends).ThenByDescending(w => w.Way.Questions).Select(w => w.Way)];
    }
}

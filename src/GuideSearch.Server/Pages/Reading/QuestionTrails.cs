using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Shell;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>Finds a question among the results it was found by: one search for its neighbors there.</summary>
internal sealed class QuestionTrails(IQuestionSearcher searcher, PageAddresses addresses)
{
    /// <summary>More passages mark more of the words that an answer may have.</summary>
    private const int Passages = 3;

    /// <returns>Null where the address names no search.</returns>
    public async ValueTask<QuestionTrail?> FindAsync(ParameterReading reading, QuestionId id, CancellationToken cancellationToken)
    {
        var rank = reading.Get(SearchTrail.Rank);
        if (rank == 0)
            return null;

        var search = SearchTrail.Read(addresses.Search, reading, reading.Facets);
        var page = (rank - 1) / reading.Get(SearchParameters.Size);
        var trail = new QuestionTrail(search, page == 0 ? search.Here : search.ToPage(page + 1)) { Rank = rank };
        var found = await searcher.SearchAsync(RequestOf(reading, rank), cancellationToken);
        if (found.Hits.FirstOrDefault(h => h.Id == id) is not { } hit)
            return trail;

        return trail with
        {
            Rank = hit.Rank,
            Total = found.Totals?.Documents,
            Hit = hit,
            Previous = Beside(found, hit.Rank - 1, search),
            Next = Beside(found, hit.Rank + 1, search),
        };
    }

    private static SearchRequest RequestOf(ParameterReading reading, int rank)
    {
        var (page, size) = SearchTrail.Window(rank);
        return SearchQuery.RequestOf(reading) with { Page = page, Size = size, Facets = [], Snippets = Passages };
    }

    private string? Beside(SearchResponse found, int rank, SearchLinks search) =>
        found.Hits.FirstOrDefault(h => h.Rank == rank) is { } hit ? SearchTrail.To(addresses.Question(hit.Id), rank, search) : null;
}

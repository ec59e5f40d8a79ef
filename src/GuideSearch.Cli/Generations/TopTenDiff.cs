using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Cli.Generations;

/// <summary>A query whose first ten results are others than before, or in another order.</summary>
/// <param name="Entered">By rank; a question that moved to another address did not enter.</param>
/// <param name="Left">By earlier rank, under the earlier address.</param>
internal sealed record TopTenChange(string Query, IReadOnlyList<string> Entered, IReadOnlyList<string> Left);

/// <summary>How two generations answer the same queries.</summary>
/// <param name="Queries">How many were asked.</param>
internal sealed record TopTenDiff(int Queries, IReadOnlyList<TopTenChange> Changes)
{
    private const int Top = 10;

    public static async Task<TopTenDiff> OfAsync(
        IGenerationReader before, IGenerationReader after, QuestionDiff diff, IReadOnlyList<string> queries,
        CancellationToken cancellationToken)
    {
        var moves = diff.Moved.ToDictionary(m => m.From, m => m.To);
        var changes = new List<TopTenChange>();
        foreach (var query in queries)
        {
            var old = await AskAsync(before, query, cancellationToken);
            var now = await AskAsync(after, query, cancellationToken);
            var today = old.Select(id => moves.GetValueOrDefault(id, id)).ToList();
            if (today.SequenceEqual(now))
                continue;

            var left = old.Where(id => !now.Contains(moves.GetValueOrDefault(id, id)));
            changes.Add(new(query, Texts(now.Except(today)), Texts(left)));
        }

        return new(queries.Count, changes);
    }

    private static async Task<IReadOnlyList<QuestionId>> AskAsync(
        IGenerationReader reader, string text, CancellationToken cancellationToken)
    {
        var query = QueryReader.Read(text, FacetSet.Create(reader.Generation.Facets));
        var request = new SearchRequest { Query = query, Size = Top, Snippets = 0, Highlight = false, Facets = [] };
        return [.. (await reader.Searcher.SearchAsync(request, cancellationToken)).Hits.Select(h => h.Id)];
    }

    private static IReadOnlyList<string> Texts(IEnumerable<QuestionId> ids) => [.. ids.Select(id => id.ToString())];
}

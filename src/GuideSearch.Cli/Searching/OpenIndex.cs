using GuideSearch.Indexing;
using GuideSearch.Lucene.Indexing;
using GuideSearch.Lucene.Querying;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Cli.Searching;

/// <summary>The live generation of an index folder, open for searching.</summary>
internal sealed class OpenIndex : IDisposable
{
    private readonly LuceneQuestionIndex _index;

    private OpenIndex(LuceneQuestionIndex index, TimeSpan budget)
    {
        _index = index;
        Searcher = new LuceneSearcher(index, new RankingOptions(), TimeProvider.System) { Budget = budget };
    }

    public IQuestionSearcher Searcher { get; }

    /// <param name="budget">How long one search may take.</param>
    /// <exception cref="SearchException">There is no index, or none that opens.</exception>
    public static async Task<OpenIndex> AtAsync(
        string folder, TimeSpan budget, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var open = new OpenIndex(new(folder), budget);
        await open._index.RefreshAsync(cancellationToken);
        var status = open._index.Status;
        if (status.Degraded)
            await surroundings.Error.WriteLineAsync($"warning: {status.Detail} {status.Open!.Id} answers instead.");
        if (status.Open is not null)
            return open;

        open.Dispose();
        var error = status.Fault is IndexFault.SchemaMismatch ? SearchError.SchemaMismatch : SearchError.NoIndex;
        throw new SearchException(error, status.Detail ?? $"There is no index in '{folder}'; run 'guidesearch index'.");
    }

    public void Dispose() => _index.Dispose();
}

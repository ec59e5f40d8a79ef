using GuideSearch.Core.Ranking;
using GuideSearch.Facets;
using GuideSearch.Indexing;
using GuideSearch.Lucene;
using GuideSearch.Search;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Searching;

/// <summary>The live generation of an index folder, open for searching.</summary>
internal sealed class OpenIndex : IDisposable
{
    private readonly LuceneQuestionIndex _index;

    private OpenIndex(LuceneQuestionIndex index, RankingOptions ranking, TimeSpan budget)
    {
        _index = index;
        Searcher = new LuceneSearcher(index, ranking, TimeProvider.System) { Budget = budget };
    }

    public IQuestionSearcher Searcher { get; }

    /// <summary>What searches may be narrowed by.</summary>
    public FacetSet Facets => FacetSet.Create(_index.Status.Open?.Facets);

    /// <summary>Opens the index of the settings.</summary>
    /// <param name="budget">How long one search may take.</param>
    /// <exception cref="SearchException">There is no index, or none that opens.</exception>
    public static async Task<OpenIndex> OfAsync(
        ServerSettings settings, TimeSpan budget, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var open = new OpenIndex(new(surroundings.FullPath(settings.Index)), settings.Ranking, budget);
        await open._index.RefreshAsync(cancellationToken);
        var status = open._index.Status;
        if (status.Degraded)
            await surroundings.Error.WriteLineAsync($"warning: {status.Detail} {status.Open!.Id} answers instead.");
        if (status.Open is not null)
            return open;

        open.Dispose();
        var error = status.Fault is IndexFault.SchemaMismatch ? SearchError.SchemaMismatch : SearchError.NoIndex;
        throw new SearchException(error, status.Detail ?? $"There is no index in '{settings.Index}'.");
    }

    public void Dispose() => _index.Dispose();
}

using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Http;
using GuideSearch.Search;
using GuideSearch.Serving.Answering;

namespace GuideSearch.OpenSearch;

/// <summary>Answers searches from a generation of the cluster, each from one of them from its beginning to its end.</summary>
/// <param name="acquire">What answers now.</param>
internal sealed class OpenSearchSearcher(Func<OpenedGeneration> acquire, TimeProvider clock) : GenerationSearcher(clock)
{
    private protected override async ValueTask<T> AnswerAsync<T>(Func<ServedGeneration, T> answer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var open = acquire();
        try
        {
            return await Task.Run(() => answer(open.Served), cancellationToken).ConfigureAwait(false);
        }
        catch (ClusterException e) when (e.Fault is ClusterFault.Missing)
        {
            throw new SearchException(SearchError.NoIndex, "The index was removed from the search cluster.", e);
        }
        catch (ClusterException e) when (new IndexStatus(null, e.ToIndexFault(), null) is { IsOutOfReach: true } status)
        {
            throw new SearchException(SearchError.ClusterUnavailable, status.ToException().Message, e);
        }
    }
}

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
        catch (ClusterException e)
        {
            throw new SearchException(SearchError.NoIndex, MessageOf(e.Fault), e);
        }
    }

    /// <summary>Names no node: callers may be anybody.</summary>
    private static string MessageOf(ClusterFault fault) => fault switch
    {
        ClusterFault.Unreachable => "The search cluster does not answer now.",
        ClusterFault.Partial => "A part of the search cluster does not answer now.",
        ClusterFault.Missing => "The index was removed from the search cluster.",
        _ => "The search cluster refuses this search.",
    };
}

using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.Serving.Answering;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch;

/// <summary>Follows the alias: which generation of the cluster answers, and why none does.</summary>
/// <remarks>Nothing is open before the first <see cref="RefreshAsync"/>.</remarks>
internal sealed class OpenSearchIndex(ClusterStore store, ClusterReaders readers, TimeProvider clock) : IQuestionIndex, IDisposable
{
    /// <summary>A generation that did not open is not fetched again before this time.</summary>
    private static readonly TimeSpan _retryInterval = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile OpenedGeneration? _open;
    private volatile IndexStatus _status = new(null, IndexFault.NoIndex, "The index was not opened yet.");
    private (string Id, long At, IndexFault Fault, string Detail)? _damaged;

    public IndexStatus Status => _status;

    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await SwitchAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ClusterException e)
        {
            _status = new(_open?.Generation, e.ToIndexFault(), e.Message);
            return false;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>What answers now, for the length of a request.</summary>
    public OpenedGeneration Acquire() => _open ?? throw _status.ToException();

    public void Dispose() => _gate.Dispose();

    private async Task<bool> SwitchAsync(CancellationToken cancellationToken)
    {
        await store.Client.LearnNamesAsync(cancellationToken).ConfigureAwait(false);
        if (_open is null)
            await store.RequireClusterAsync(cancellationToken).ConfigureAwait(false);
        if (await store.Generations.ReadLiveAsync(cancellationToken, isLocal: true).ConfigureAwait(false) is not { } live)
        {
            var missing = $"There is no index '{store.Options.Prefix}' in the cluster; run 'guidesearch index'.";
            _status = new(_open?.Generation, IndexFault.NoIndex, missing);
            return false;
        }

        var switched = live != _open?.Generation.Id && !IsDamaged(live) && await OpenAsync(live, cancellationToken).ConfigureAwait(false);
        var (fault, detail) = _damaged is { } damaged && damaged.Id == live && live != _open?.Generation.Id
            ? (damaged.Fault, damaged.Detail)
            : await FaultOfAsync(store.Names.IndexOf(live), cancellationToken).ConfigureAwait(false);
        _status = new(_open?.Generation, fault, detail);
        return switched;
    }

    /// <summary>Whether all nodes and copies are there, and take what is new.</summary>
    private async Task<(IndexFault Fault, string? Detail)> FaultOfAsync(string index, CancellationToken cancellationToken)
    {
        var silent = store.Client.SilentNodes;
        return await store.Generations.ReadHealthAsync(index, cancellationToken).ConfigureAwait(false) switch
        {
            "red" => (IndexFault.Partial, "Some shards of the index are on no node."),
            _ when await store.Generations.ReadBlockAsync(cancellationToken).ConfigureAwait(false) is { } block =>
                (IndexFault.ReadOnly, $"The cluster blocks writing, as it does when a disk is full: {block}."),
            _ when silent.Count > 0 => (IndexFault.NodesMissing, $"Nodes of the cluster do not answer: {string.Join(", ", silent)}."),
            "green" => (IndexFault.None, null),
            _ => (IndexFault.NodesMissing, "Some copies of the index are on no node."),
        };
    }

    private bool IsDamaged(string id) =>
        _damaged is { } damaged && damaged.Id == id && clock.GetElapsedTime(damaged.At) < _retryInterval;

    private async Task<bool> OpenAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var manifest = await store.ReadManifestAsync(id, cancellationToken).ConfigureAwait(false);
            var opened = await readers.OpenAsync(store.Names.IndexOf(id), manifest, cancellationToken).ConfigureAwait(false);
            await Task.Run(() => WarmUp.Run(opened.Served.Search, opened.Served.Texts), cancellationToken).ConfigureAwait(false);
            _open = opened;
            readers.Cache.Trim([manifest]);
            return true;
        }
        catch (GenerationException e)
        {
            var fault = e.InnerException is OtherSchemaException ? IndexFault.SchemaMismatch : IndexFault.Damaged;
            _damaged = (id, clock.GetTimestamp(), fault, e.Message);
        }
        catch (DamagedGenerationException e)
        {
            _damaged = (id, clock.GetTimestamp(), IndexFault.Damaged, $"Generation {id} is damaged: {e.Message}");
        }

        return false;
    }
}

using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch;

/// <summary>The generations of a cluster.</summary>
internal sealed class OpenSearchArchive(ClusterStore store, ClusterReaders readers, TimeProvider clock) : IGenerationArchive
{
    public IReadOnlyList<ArchivedGeneration> List() => ClusterStore.Guarded(async () =>
    {
        await store.RequireClusterAsync(CancellationToken.None).ConfigureAwait(false);
        var live = await store.Generations.ReadLiveAsync(CancellationToken.None).ConfigureAwait(false);
        var listed = await store.Generations.ListAsync(CancellationToken.None).ConfigureAwait(false);
        return (IReadOnlyList<ArchivedGeneration>)
            [.. listed.Where(g => g.Manifest is not null).Select(g => Read(g.Id, g.Id == live, g.Manifest!))];
    });

    public string? FaultOf(string id, CancellationToken cancellationToken) => ClusterStore.Guarded(async () =>
    {
        try
        {
            await VerifyAsync(id, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (GenerationException e)
        {
            return e.Message;
        }
    });

    public IGenerationReader Open(string id) => ClusterStore.Guarded(async () =>
    {
        var manifest = await VerifyAsync(id, CancellationToken.None).ConfigureAwait(false);
        return readers.Read(store.Names.IndexOf(id), manifest);
    });

    public Generation Activate(string id) => Locked(() => TurnAsync(id));

    public Generation RollBack() => Locked(async () =>
    {
        var live = await store.Generations.ReadLiveAsync(CancellationToken.None).ConfigureAwait(false);
        var listed = await store.Generations.ListAsync(CancellationToken.None).ConfigureAwait(false);
        var earlier = listed.Where(g => g.Manifest is not null && (live is null || string.CompareOrdinal(g.Id, live) < 0));
        foreach (var generation in earlier.Where(g => !ClusterStore.IsPending(g.Manifest!)))
        {
            try
            {
                return await TurnAsync(generation.Id).ConfigureAwait(false);
            }
            catch (GenerationException)
            {
                // The next older one may verify.
            }
        }

        throw new GenerationException(live is null
            ? "No generation in the cluster opens; run 'guidesearch index'."
            : $"No generation before {live} opens, so there is nothing to go back to.");
    });

    public PrunePlan Prune(int keep) => Locked(async () =>
    {
        var live = await store.Generations.ReadLiveAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            await VerifyAsync(live ?? throw new GenerationException("None is live."), CancellationToken.None).ConfigureAwait(false);
        }
        catch (GenerationException e)
        {
            throw new GenerationException("The live generation is damaged, so nothing is deleted; run 'guidesearch index'.", e);
        }

        return await store.PruneAsync(keep, CancellationToken.None).ConfigureAwait(false);
    });

    private static ArchivedGeneration Read(string id, bool live, string text)
    {
        try
        {
            var generation = ClusterManifest.Parse(text).Generation;
            var fault = generation.SchemaStamp == Schema.ClusterSchemaStamp.Current ? null : "Another version of the program built it.";
            return new(id, live, generation, fault);
        }
        catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException)
        {
            return new(id, live, null, e.Message);
        }
    }

    /// <summary>Reads every byte, so that the alias never turns to what will not answer.</summary>
    private async Task<Generation> TurnAsync(string id)
    {
        var manifest = await VerifyAsync(id, CancellationToken.None).ConfigureAwait(false);
        await store.Generations.PublishAsync(id, clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
        return manifest.Generation;
    }

    /// <exception cref="GenerationException">There is none of that name, or it is damaged or of another version.</exception>
    private async Task<ClusterManifest> VerifyAsync(string id, CancellationToken cancellationToken)
    {
        var manifest = await store.ReadManifestAsync(id, cancellationToken).ConfigureAwait(false);
        try
        {
            await GenerationVerifier.VerifyAsync(store.Client, store.Names.IndexOf(id), manifest, cancellationToken).ConfigureAwait(false);
            return manifest;
        }
        catch (Exception e) when (e is DamagedGenerationException or ClusterException { Fault: ClusterFault.Missing })
        {
            throw new GenerationException($"Generation {id} is damaged: {e.Message}", e);
        }
    }

    private T Locked<T>(Func<Task<T>> work) => ClusterStore.Guarded(async () =>
    {
        await store.RequireClusterAsync(CancellationToken.None).ConfigureAwait(false);
        using var lease = await WriterLease.TakeAsync(store.Client, store.Names, store.Options.Replicas, clock, CancellationToken.None)
            .ConfigureAwait(false);
        return await work().ConfigureAwait(false);
    });
}

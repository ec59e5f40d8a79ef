using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>The generations of one prefix in one cluster: what indexer, archive and reader share.</summary>
internal sealed class ClusterStore(ClusterClient client, ClusterOptions options, TimeProvider clock)
{
    /// <summary>An index is deleted no sooner than so long after the alias left it: requests may still hold it.</summary>
    private static readonly TimeSpan _grace = TimeSpan.FromMinutes(5);

    /// <summary>A build that is never published is over by then.</summary>
    private static readonly TimeSpan _longestTrial = TimeSpan.FromHours(6);

    public ClusterClient Client => client;

    public ClusterOptions Options => options;

    public ClusterNames Names { get; } = new(options.Prefix);

    public ClusterGenerations Generations { get; } = new(client, new(options.Prefix));

    /// <summary>Makes sure that this program can speak to what is there.</summary>
    /// <exception cref="ClusterException">No node answers, or it is no cluster that this program was tried with.</exception>
    public async Task RequireClusterAsync(CancellationToken cancellationToken)
    {
        var reply = (await client.GetAsync("", cancellationToken).ConfigureAwait(false)).Require();
        if (ClusterVersion.FaultOf(reply) is { } fault)
            throw new ClusterException(ClusterFault.Foreign, fault);
    }

    /// <summary>The manifest of a complete generation that this program reads.</summary>
    /// <exception cref="GenerationException">There is none of that name, or it is damaged or of another version.</exception>
    public async Task<ClusterManifest> ReadManifestAsync(string id, CancellationToken cancellationToken)
    {
        var listed = await Generations.ListAsync(cancellationToken).ConfigureAwait(false);
        if (listed.FirstOrDefault(g => g.Id == id) is not { Manifest: { } text })
            throw new GenerationException($"There is no generation '{id}' of '{options.Prefix}' in the cluster.");

        try
        {
            return Readable(text);
        }
        catch (DamagedGenerationException e)
        {
            throw new GenerationException($"Generation {id} is damaged: {e.Message}", e);
        }
        catch (OtherSchemaException e)
        {
            throw new GenerationException($"Generation {id} was built by another version: {e.Message}", e);
        }
    }

    /// <exception cref="DamagedGenerationException">It is not what was written.</exception>
    /// <exception cref="OtherSchemaException">It was written by another version of the program.</exception>
    public static ClusterManifest Readable(string manifest)
    {
        var read = ClusterManifest.Parse(manifest);
        return read.Generation.SchemaStamp == ClusterSchemaStamp.Current
            ? read
            : throw new OtherSchemaException(
                $"It has the schema {read.Generation.SchemaStamp}, this program reads {ClusterSchemaStamp.Current}.");
    }

    /// <summary>Removes what builds left that died: by who has the lease.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        var listed = await Generations.ListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var unfinished in listed.Where(g => g.Manifest is null))
            await Generations.DeleteAsync(unfinished.Index, cancellationToken).ConfigureAwait(false);
        foreach (var (index, begun) in await Generations.ListTrialsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (clock.GetUtcNow() - begun > _longestTrial)
                await Generations.DeleteAsync(index, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes all but some generations: by who has the lease. Those that the alias left a moment ago go another time.</summary>
    /// <param name="keep">As <see cref="PrunePlan"/> has it.</param>
    public async Task<PrunePlan> PruneAsync(int keep, CancellationToken cancellationToken)
    {
        var live = await Generations.ReadLiveAsync(cancellationToken).ConfigureAwait(false);
        var complete = (await Generations.ListAsync(cancellationToken).ConfigureAwait(false)).Where(g => g.Manifest is not null).ToList();
        var pending = complete.Where(g => IsPending(g.Manifest!)).Select(g => g.Id).ToList();
        var plan = PrunePlan.Create(complete.Select(g => g.Id), live, keep, pending);
        var held = complete.Where(g => g.Left is { } left && clock.GetUtcNow() - left < _grace).Select(g => g.Id).ToHashSet();
        foreach (var id in plan.Delete.Where(id => !held.Contains(id)))
            await Generations.DeleteAsync(Names.IndexOf(id), cancellationToken).ConfigureAwait(false);
        return new([.. plan.Keep, .. plan.Delete.Where(held.Contains)], [.. plan.Delete.Where(id => !held.Contains(id))]);
    }

    /// <summary>Vectors of the newest generation that has any of a model, for a build to take over.</summary>
    public async Task<DocumentSums?> KnownSumsAsync(string model, CancellationToken cancellationToken)
    {
        foreach (var generation in await Generations.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                if (generation.Manifest is { } text && ClusterManifest.Parse(text) is var manifest && manifest.Generation.Model == model
                    && manifest.Companions.FirstOrDefault(c => c.Name == SumFile.Name) is { } sums)
                    return SumFile.Read(
                        await CompanionStore.ReadAsync(client, generation.Index, sums, cancellationToken).ConfigureAwait(false), model);
            }
            catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException)
            {
                // An older one may have them.
            }
        }

        return null;
    }

    public static bool IsPending(string manifest)
    {
        try
        {
            return ClusterManifest.Parse(manifest).Generation.Vectors is Encoders.VectorState.Pending;
        }
        catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException)
        {
            return false;
        }
    }

    /// <summary>Waits for work on the cluster, and gives its faults the type that builds and operators know.</summary>
    /// <exception cref="IndexStorageException">The cluster does not do it.</exception>
    public static T Guarded<T>(Func<Task<T>> work)
    {
        try
        {
            return Blocking.Run(work);
        }
        catch (ClusterException e)
        {
            throw new IndexStorageException(e.Message, diskFull: e.Fault is ClusterFault.Full, e);
        }
    }
}

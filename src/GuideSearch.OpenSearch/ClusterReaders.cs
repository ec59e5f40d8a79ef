using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Searching;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.Serving.Answering;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch;

/// <summary>A generation with what answers from it.</summary>
internal sealed record OpenedGeneration(LoadedGeneration Loaded, ServedGeneration Served)
{
    public Generation Generation => Loaded.Generation;
}

/// <summary>Opens generations of the cluster for reading.</summary>
internal sealed class ClusterReaders(ClusterStore store, CompanionCache cache, RankingOptions ranking, LazyEncoder encoder)
{
    public CompanionCache Cache => cache;

    /// <exception cref="DamagedGenerationException">It is not what was written.</exception>
    /// <exception cref="Http.ClusterException">The cluster does not answer.</exception>
    public async Task<OpenedGeneration> OpenAsync(string index, ClusterManifest manifest, CancellationToken cancellationToken)
    {
        var loaded = await LoadedGeneration.LoadAsync(store.Client, index, manifest, cache, store.Options.MaxVectorBytes, cancellationToken)
            .ConfigureAwait(false);
        return new(loaded, ClusterAnswers.Create(store.Client, loaded, ranking, encoder, store.Options.Window));
    }

    /// <exception cref="DamagedGenerationException">It is not what was written.</exception>
    /// <exception cref="Http.ClusterException">The cluster does not answer.</exception>
    public IGenerationReader Read(string index, ClusterManifest manifest) =>
        new OpenSearchGenerationReader(store.Client, Blocking.Run(() => OpenAsync(index, manifest, CancellationToken.None)));
}

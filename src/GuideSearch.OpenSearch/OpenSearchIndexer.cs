using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch;

/// <summary>Writes generations into a cluster: each an index of its own, published by one call that turns the alias.</summary>
internal sealed class OpenSearchIndexer(
    ClusterStore store, ClusterReaders readers, RankingOptions ranking, TimeProvider clock) : IQuestionIndexer
{
    /// <summary>What makes vectors of documents, and reads meaning when a new generation is judged.</summary>
    public required LazyEncoder Encoder { get; init; }

    /// <summary>Of at most so many documents the sentence encoder reads each answer to its end; 0 for never.</summary>
    public int MaxWholeAnswers { get; init; }

    public string SchemaStamp => ClusterSchemaStamp.Current;

    public string? ModelHash => Encoder.Encoder?.ModelHash;

    public Generation? Live => ReadLive() is { Manifest: { } text } ? TryParse(text)?.Generation : null;

    public IReadOnlyList<QuestionMove> LiveMoves => ReadLive() is { Manifest: { } text } live
        && TryParse(text)?.Companions.FirstOrDefault(c => c.Name == MoveFile.Name) is { } moves
        && Try(() => ClusterStore.Guarded(() => CompanionStore.ReadAsync(store.Client, live.Index, moves, CancellationToken.None)))
            is { } bytes
            ? MoveFile.Read(bytes)
            : [];

    public bool Answers => ReadLive() is { Manifest: { } text } && Try(() => ClusterStore.Readable(text)) is not null;

    public IGenerationReader? OpenLive() => ReadLive() is { Manifest: { } text } live
        && Try(() => ClusterStore.Readable(text)) is { } manifest
        ? Try(() => Translated(() => readers.Read(live.Index, manifest)))
        : null;

    public bool IsIntact(Generation generation) => ClusterStore.Guarded(async () =>
    {
        try
        {
            var manifest = await store.ReadManifestAsync(generation.Id, CancellationToken.None).ConfigureAwait(false);
            await GenerationVerifier.VerifyAsync(store.Client, store.Names.IndexOf(generation.Id), manifest, CancellationToken.None)
                .ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is DamagedGenerationException or GenerationException)
        {
            return false;
        }
    });

    public IIndexingSession Begin() => ClusterStore.Guarded(async () =>
    {
        await store.RequireClusterAsync(CancellationToken.None).ConfigureAwait(false);
        var lease = await WriterLease.TakeAsync(store.Client, store.Names, store.Options.Replicas, clock, CancellationToken.None)
            .ConfigureAwait(false);
        try
        {
            await store.ClearAsync(CancellationToken.None).ConfigureAwait(false);
            return SessionWith(lease, await NextIdAsync().ConfigureAwait(false));
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    });

    public IIndexingSession Rehearse() => ClusterStore.Guarded(async () => SessionWith(null, await NextIdAsync().ConfigureAwait(false)));

    private ClusterSession SessionWith(WriterLease? lease, string id) => new(store, lease, id, clock, ranking, MaxWholeAnswers)
    {
        Encoder = Encoder,
        ReaderOf = (index, manifest) => Translated(() => readers.Read(index, manifest)),
    };

    private async Task<string> NextIdAsync()
    {
        var listed = await store.Generations.ListAsync(CancellationToken.None).ConfigureAwait(false);
        return GenerationId.Create(clock.GetUtcNow(), listed is [var newest, ..] ? newest.Id : null);
    }

    private ListedGeneration? ReadLive() => ClusterStore.Guarded(async () =>
    {
        var live = await store.Generations.ReadLiveAsync(CancellationToken.None).ConfigureAwait(false);
        return live is null
            ? null
            : (await store.Generations.ListAsync(CancellationToken.None).ConfigureAwait(false)).FirstOrDefault(g => g.Id == live);
    });

    private static T Translated<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ClusterException e)
        {
            throw new IndexStorageException(e.Message, diskFull: false, e);
        }
    }

    private static ClusterManifest? TryParse(string text) => Try(() => ClusterManifest.Parse(text));

    private static T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException)
        {
            return null;
        }
    }
}

using GuideSearch.Core.Ranking;
using GuideSearch.Diagnostics;
using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.OpenSearch.Tokens;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Rules;
using GuideSearch.Serving.Companions;
using GuideSearch.Synonyms;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>One build: documents into an index of their own, merged, read back, then named by the alias.</summary>
internal sealed class ClusterSession : IIndexingSession
{
    private readonly ClusterStore _store;
    private readonly WriterLease? _lease;
    private readonly TimeProvider _clock;
    private readonly string _id;
    private readonly string _index;
    private readonly BulkWriter _bulk;
    private readonly AddedGuides _guides = new();
    private readonly QuestionClustering _clustering = new();
    private readonly GuideDocuments _documents;
    private readonly VectorBuild _vectors;
    private DocumentSums? _sums;
    private ClusterManifest? _sealed;
    private bool _exists;
    private bool _canNear;

    /// <param name="lease">Owned by the session from now on; null for a build that is never published.</param>
    /// <param name="ranking">See <see cref="GuideDocuments"/>.</param>
    /// <param name="maxWholeAnswers">See <see cref="VectorBuild.MaxWholeAnswers"/>.</param>
    public ClusterSession(
        ClusterStore store, WriterLease? lease, string id, TimeProvider clock, RankingOptions ranking, int maxWholeAnswers)
    {
        (_store, _lease, _id, _clock) = (store, lease, id, clock);
        _index = lease is null ? store.Names.TrialOf(id) : store.Names.IndexOf(id);
        _bulk = new(store.Client, clock);
        _documents = new(ranking);
        _vectors = new() { MaxWholeAnswers = maxWholeAnswers };
    }

    /// <summary>What makes vectors.</summary>
    public required LazyEncoder Encoder { get; init; }

    /// <summary>Makes a reader of what is sealed.</summary>
    public required Func<string, ClusterManifest, IGenerationReader> ReaderOf { get; init; }

    public Diagnostic? Add(Guide guide)
    {
        var prepared = new List<PreparedDocument>(guide.Documents.Count);
        foreach (var question in guide.Documents)
        {
            try
            {
                prepared.Add(PreparedDocument.Create(guide, question));
            }
            catch (Exception e) when (GuideFault.Is(e))
            {
                return GuideFault.Create(question.Source, e);
            }
        }

        _guides.Add(guide);
        _documents.Add(prepared, _bulk);
        _clustering.Add(guide);
        _vectors.Add(guide);
        if (_bulk.IsFull)
            ClusterStore.Guarded(() => FlushAsync(CancellationToken.None));
        return null;
    }

    public VectorCounts Embed(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        var encoder = Encoder.Encoder ?? throw new InvalidOperationException("There is no sentence encoder.");
        var known = ClusterStore.Guarded(() => _store.KnownSumsAsync(encoder.ModelHash, cancellationToken));
        (_sums, var counts) = _vectors.Run(encoder, known, progress, cancellationToken);
        return counts;
    }

    public Generation Seal(BuildInputs inputs, CancellationToken cancellationToken)
    {
        if (_guides.Documents == 0)
            throw new InvalidOperationException("Nothing was added; an empty generation is never published.");

        return ClusterStore.Guarded(() => SealAsync(inputs, cancellationToken));
    }

    public IGenerationReader OpenSealed() => _sealed is { } manifest
        ? ReaderOf(_index, manifest)
        : throw new InvalidOperationException("Only a sealed generation can be judged.");

    public void Publish(int keep)
    {
        if (_sealed is not { } manifest || _lease is not { } lease)
            throw new InvalidOperationException("Only a sealed generation can be published, and no rehearsal.");

        ClusterStore.Guarded(async () =>
        {
            await lease.RequireAsync(CancellationToken.None).ConfigureAwait(false);
            await _store.Generations.WriteManifestAsync(_index, manifest.ToText(), CancellationToken.None).ConfigureAwait(false);
            await _store.Generations.PublishAsync(_id, _clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
            _exists = false;
            return await _store.PruneAsync(keep, CancellationToken.None).ConfigureAwait(false);
        });
    }

    public void Dispose()
    {
        try
        {
            if (_exists)
                Blocking.Run(AbandonAsync);
        }
        catch (ClusterException)
        {
            // The next build removes what it left.
        }

        _documents.Dispose();
        _lease?.Dispose();
    }

    /// <summary>A publication whose answer was lost may have gone through all the same.</summary>
    private async Task AbandonAsync()
    {
        if (await _store.Generations.ReadLiveAsync(CancellationToken.None).ConfigureAwait(false) != _id)
            await _store.Generations.DeleteAsync(_index, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<Generation> SealAsync(BuildInputs inputs, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        var vectors = VectorFile.Write(_sums, _vectors.GuideOf);
        var companions = await WriteCompanionsAsync(inputs, vectors, cancellationToken).ConfigureAwait(false);
        var dimensions = await WriteVectorsAsync(vectors, cancellationToken).ConfigureAwait(false);
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await _store.Generations.MergeAsync(_index, cancellationToken).ConfigureAwait(false);
        var bytes = await _store.Generations.SizeAsync(_index, cancellationToken).ConfigureAwait(false);
        var generation = new Generation(
            _id, GenerationId.TimeOf(_id), _guides.Count, _guides.Questions, _guides.Documents, inputs.ContentHash,
            ClusterSchemaStamp.Current, bytes)
        {
            ContentRoot = inputs.ContentRoot,
            Model = ModelHash,
            Vectors = (_sums, inputs.VectorsFollow) switch
            {
                (not null, _) => VectorState.Complete,
                (null, true) => VectorState.Pending,
                (null, false) => VectorState.None,
            },
            Kept = inputs.Kept.Count > 0 ? inputs.Kept : null,
            Facets = inputs.Facets.Count > 0 ? inputs.Facets : null,
        };
        var manifest = ClusterManifest.Create(generation, companions, _documents.Hash.Finish(), dimensions);
        await VerifyAsync(manifest, cancellationToken).ConfigureAwait(false);
        var replicas = _lease is null ? 0 : _store.Options.Replicas;
        await _store.Generations.CloseAsync(_index, replicas, cancellationToken).ConfigureAwait(false);
        _sealed = manifest;
        return generation;
    }

    private string? ModelHash => _sums is null ? null : Encoder.Encoder!.ModelHash;

    /// <summary>Gives the cluster the vectors to find where they are too many to hold, and it can.</summary>
    /// <returns>Their components; 0 where it gets none.</returns>
    private async Task<int> WriteVectorsAsync(byte[] vectors, CancellationToken cancellationToken)
    {
        if (!_canNear || vectors.Length <= _store.Options.MaxVectorBytes || VectorFile.Read(vectors, _guides.Documents) is not { } matrix)
            return 0;

        await _store.Generations.MapVectorsAsync(_index, matrix.Dimensions, cancellationToken).ConfigureAwait(false);
        await VectorDocuments.WriteAsync(_bulk, _index, matrix, cancellationToken).ConfigureAwait(false);
        return matrix.Dimensions;
    }

    private async Task<IReadOnlyList<CompanionEntry>> WriteCompanionsAsync(
        BuildInputs inputs, byte[] vectors, CancellationToken cancellationToken)
    {
        var (words, tokens) = _documents.ToTables();
        tokens.Invert(TextField.Prompt);
        tokens.Invert(TextField.Answer);
        (string Name, byte[] Bytes)[] companions =
        [
            (ClusterFile.Name, ClusterFile.Write(_clustering.Clusters())),
            (GenerationColumns.Name, _documents.ToColumns(tokens).ToBytes()),
            (GuidesFile.Name, GuidesFile.Write(_guides.Summaries)),
            (EmbeddingFile.Name, EmbeddingFile.Write(DocumentEmbeddings.Compute(tokens, words.ToDictionary()))),
            (MoveFile.Name, MoveFile.Write(inputs.Moves)),
            (PromptWordsFile.Name, _documents.ToPrompts()),
            (RuleFile.Name, RuleFile.Write(inputs.Rules)),
            (SumFile.Name, SumFile.Write(_sums, ModelHash)),
            (SynonymFile.Name, SynonymFile.Write(inputs.Synonyms)),
            (VectorFile.Name, vectors),
            (WordTable.Name, words.ToBytes()),
        ];
        var entries = new List<CompanionEntry>();
        foreach (var (name, bytes) in companions.OrderBy(companion => companion.Name, StringComparer.Ordinal))
            entries.Add(await CompanionStore.WriteAsync(_bulk, _index, name, bytes, cancellationToken).ConfigureAwait(false));
        return entries;
    }

    private async Task VerifyAsync(ClusterManifest manifest, CancellationToken cancellationToken)
    {
        try
        {
            await GenerationVerifier.VerifyAsync(_store.Client, _index, manifest, cancellationToken).ConfigureAwait(false);
        }
        catch (DamagedGenerationException e)
        {
            throw new ClusterException(ClusterFault.Failed, $"What was written does not verify: {e.Message}", e);
        }
    }

    private async Task<bool> FlushAsync(CancellationToken cancellationToken)
    {
        if (!_exists)
        {
            _canNear = await _store.Generations.CanNearAsync(cancellationToken).ConfigureAwait(false);
            _exists = true;
            await _store.Generations.CreateAsync(_index, _store.Options.Shards, _canNear, cancellationToken).ConfigureAwait(false);
        }

        await _bulk.FlushAsync(_index, cancellationToken).ConfigureAwait(false);
        return true;
    }
}

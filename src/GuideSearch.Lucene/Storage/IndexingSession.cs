using GuideSearch.Diagnostics;
using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Schema;
using GuideSearch.Lucene.Segments;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Ranking.Terms;
using GuideSearch.Rules;
using GuideSearch.Serving.Companions;
using GuideSearch.Synonyms;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace GuideSearch.Lucene.Storage;

/// <summary>One build: documents into a staging directory, one segment, checked, hashed, moved into place.</summary>
internal sealed class IndexingSession : IIndexingSession
{
    /// <summary>
    /// Each run of documents that is taken over has a merge walk through all terms once more; beyond so many, indexing again is quicker.
    /// </summary>
    private const int MaxRuns = 12;

    private readonly IndexFolder _folder;
    private readonly WriterLock _lock;
    private readonly BuildHooks _hooks;
    private readonly string _id;
    private readonly DateTimeOffset _builtAt;
    private readonly string _staging;
    private readonly AddedGuides _guides = new();
    private readonly VectorBuild _vectors;
    private Dictionary<string, (int First, int End)> _same = [];
    private GenerationLease? _earlier;
    private SegmentWriter? _writer;
    private DocumentSums? _sums;
    private bool _sealed;

    /// <param name="maxWholeAnswers">See <see cref="VectorBuild.MaxWholeAnswers"/>.</param>
    public IndexingSession(IndexFolder folder, WriterLock writerLock, DateTimeOffset now, BuildHooks hooks, int maxWholeAnswers)
    {
        (_folder, _lock, _hooks, _builtAt) = (folder, writerLock, hooks, now);
        _vectors = new() { MaxWholeAnswers = maxWholeAnswers };
        _id = folder.NextId(now);
        _staging = folder.StagingPath(_id);
        try
        {
            Directory.CreateDirectory(folder.Generations);
            Directory.CreateDirectory(Path.Combine(_staging, OpenGeneration.IndexName));
            _writer = new(Path.Combine(_staging, OpenGeneration.IndexName), hooks);
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    /// <summary>Makes a reader of what is sealed.</summary>
    public required Func<OpenGeneration, IGenerationReader> ReaderOf { get; init; }

    /// <summary>What makes vectors.</summary>
    public required LazyEncoder Encoder { get; init; }

    /// <summary>Where vectors of unchanged texts are taken over from.</summary>
    public required IndexFolder Earlier { get; init; }

    /// <summary>Whether all of it goes away with the session: it is never published.</summary>
    public bool IsRehearsal { get; init; }

    public void TakeOver(IGenerationReader earlier, IReadOnlyList<Guide> guides)
    {
        if (earlier is not IGenerationHolder holder)
            return;

        _earlier = holder.Acquire();
        var documents = EarlierDocuments.Of(_earlier.Generation);
        var found = guides.Select(guide => (guide.Slug, Place: documents.Find(guide))).ToList();
        var runs = found.Zip(found.Skip(1)).Count(pair => pair.Second.Place is { First: var first } && pair.First.Place?.End != first) + 1;
        if (runs <= MaxRuns)
            _same = found.Where(guide => guide.Place is not null).ToDictionary(guide => guide.Slug, guide => guide.Place!.Value);
    }

    public Diagnostic? Add(Guide guide) => Guarded(() =>
    {
        if (_same.TryGetValue(guide.Slug, out var place))
            _writer!.Take(_earlier!.Generation.Segment, place.First, place.End);
        else if (_writer!.Add(guide) is { } fault)
            return fault;

        _guides.Add(guide);
        _vectors.Add(guide);
        return null;
    });

    public VectorCounts Embed(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken) => Guarded(() =>
    {
        var encoder = Encoder.Encoder ?? throw new InvalidOperationException("There is no sentence encoder.");
        (_sums, var counts) = _vectors.Run(encoder, KnownSums(encoder.ModelHash), progress, cancellationToken);
        // What they cost is not lost with a build that is refused or dies.
        if (counts.Encoded > 0 && !IsRehearsal)
            Salvaged.WriteSums(_folder.UnpublishedSums, _sums, encoder.ModelHash);
        return counts;
    });

    public Generation Seal(BuildInputs inputs, CancellationToken cancellationToken) => Guarded(() =>
    {
        if (_guides.Documents == 0)
            throw new InvalidOperationException("Nothing was added; an empty generation is never published.");

        var model = _sums is null ? null : Encoder.Encoder!.ModelHash;
        _hooks.Reached(BuildStep.DocumentsAdded);
        var clusters = Task.Run(ClustersOfAll, cancellationToken);
        _writer!.Commit(cancellationToken);
        var ofWords = Task.Run(() => _writer.Read(ReadWords), cancellationToken);
        _writer.Check(_guides.Documents, cancellationToken);
        var (words, embeddings) = ofWords.GetAwaiter().GetResult();
        WriteBeside(WordFile.Name, WordFile.Write(words), BuildStep.WordsWritten);
        WriteBeside(EmbeddingFile.Name, EmbeddingFile.Write(embeddings), BuildStep.EmbeddingsWritten);
        WriteBeside(SumFile.Name, SumFile.Write(_sums, model), BuildStep.SumsWritten);
        WriteBeside(VectorFile.Name, VectorFile.Write(_sums, _vectors.GuideOf), BuildStep.VectorsWritten);
        WriteBeside(GuidesFile.Name, GuidesFile.Write(_guides.Summaries), BuildStep.GuidesWritten);
        WriteBeside(SynonymFile.Name, SynonymFile.Write(inputs.Synonyms), BuildStep.SynonymsWritten);
        WriteBeside(ClusterFile.Name, ClusterFile.Write(clusters.GetAwaiter().GetResult()), BuildStep.ClustersWritten);
        WriteBeside(RuleFile.Name, RuleFile.Write(inputs.Rules), BuildStep.RulesWritten);
        WriteBeside(MoveFile.Name, MoveFile.Write(inputs.Moves), BuildStep.MovesWritten);
        WriteBeside(ReadingFile.Name, ReadingFile.Write(inputs.Readings, _guides), BuildStep.ReadingsWritten);
        var files = SyncAndHash(cancellationToken);
        var generation = new Generation(
            _id, _builtAt, _guides.Count, _guides.Questions, _guides.Documents, inputs.ContentHash, SchemaStamp.Current,
            files.Sum(f => f.Length))
        {
            ContentRoot = inputs.ContentRoot,
            Model = model,
            Vectors = (_sums, inputs.VectorsFollow) switch
            {
                (not null, _) => VectorState.Complete,
                (null, true) => VectorState.Pending,
                (null, false) => VectorState.None,
            },
            Rules = inputs.Rules.Rules.Count,
            Kept = inputs.Kept.Count > 0 ? inputs.Kept : null,
            Facets = inputs.Facets.Count > 0 ? inputs.Facets : null,
        };
        Durable.WriteFile(Path.Combine(_staging, Manifest.FileName), Manifest.For(generation, Constants.LUCENE_VERSION, files).ToBytes());
        Durable.SyncDirectory(_staging);
        _hooks.Reached(BuildStep.ManifestWritten);
        _sealed = true;
        return generation;
    });

    public IGenerationReader OpenSealed()
    {
        if (!_sealed)
            throw new InvalidOperationException("Only a sealed generation can be judged.");

        try
        {
            return ReaderOf(OpenGeneration.Open(_staging));
        }
        catch (DamagedGenerationException e)
        {
            throw StorageFault.From(_folder.Path, e);
        }
    }

    public void Publish(int keep) => Guarded(() =>
    {
        if (!_sealed || IsRehearsal)
            throw new InvalidOperationException("Only a sealed generation can be published, and no rehearsal.");

        GenerationSwitch.Publish(_folder, _id, _hooks);
        _sealed = false;
        if (_sums is not null)
            File.Delete(_folder.UnpublishedSums);
        GenerationSwitch.Prune(_folder, _id, keep, _hooks);
        _hooks.Reached(BuildStep.Pruned);
        return true;
    });

    public void Dispose()
    {
        Abandon();
        _lock.Dispose();
        if (IsRehearsal)
            Delete(_folder.Path);
    }

    /// <summary>Of the newest generation that has any, live or not, and of a build since that did not go live.</summary>
    private DocumentSums? KnownSums(string model)
    {
        var published = Earlier.ListGenerations()
            .Select(id => Salvaged.SumsOf(Earlier.GenerationPath(id), model)).FirstOrDefault(sums => sums is not null);
        var unpublished = Salvaged.SumsIn(Earlier.UnpublishedSums, model);
        return published is null || unpublished is null ? published ?? unpublished : published.With(unpublished);
    }

    private int[][] ClustersOfAll()
    {
        var clustering = new QuestionClustering();
        foreach (var guide in _vectors.Guides)
            clustering.Add(guide);
        return clustering.Clusters();
    }

    private static (TermDictionary Words, sbyte[] Embeddings) ReadWords(AtomicReader reader)
    {
        var words = TermDictionaryReader.Read(reader);
        return (words, DocumentEmbeddings.Compute(new LuceneOccurrences(reader), words));
    }

    private void WriteBeside(string name, byte[] bytes, BuildStep step)
    {
        Durable.WriteFile(Path.Combine(_staging, name), bytes);
        _hooks.Reached(step);
    }

    private List<ManifestFile> SyncAndHash(CancellationToken cancellationToken)
    {
        var files = new List<ManifestFile>();
        foreach (var name in ManifestFile.NamesIn(_staging))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Durable.SyncFile(Path.Combine(_staging, name));
            files.Add(ManifestFile.Create(_staging, name));
        }

        Durable.SyncDirectory(Path.Combine(_staging, OpenGeneration.IndexName));
        _hooks.Reached(BuildStep.Synced);
        return files;
    }

    private void Abandon()
    {
        _writer?.Dispose();
        _earlier?.Dispose();
        Delete(_staging);
    }

    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            // The next build clears what it staged, and the system its temporary files.
        }
    }

    private T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            throw StorageFault.From(_folder.Path, e);
        }
    }
}

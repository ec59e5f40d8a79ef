using System.Collections.Concurrent;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Schema;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Rules;
using GuideSearch.Search;
using GuideSearch.Serving.Companions;
using GuideSearch.Synonyms;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GuideSearch.Lucene.Storage;

/// <summary>A verified generation, open for reading, counted by those who use it; the last one to let go closes it.</summary>
internal sealed class OpenGeneration
{
    public const string IndexName = "index";

    private readonly string _path;
    private readonly LuceneDirectory _directory;
    private readonly ConcurrentDictionary<Type, Lazy<object>> _states = [];
    private int _references = 1;

    private OpenGeneration(string path, Manifest manifest, LuceneDirectory directory, DirectoryReader reader)
    {
        (_path, Manifest, _directory, Reader) = (path, manifest, directory, reader);
        Segment = (AtomicReader)reader.Leaves[0].Reader;
    }

    public Manifest Manifest { get; }

    public Generation Generation => Manifest.Generation;

    public string Id => Generation.Id;

    public DirectoryReader Reader { get; }

    /// <summary>The only segment: its document numbers are those of the index, in the order of guide slugs and questions.</summary>
    public AtomicReader Segment { get; }

    /// <summary>In the order of their slugs.</summary>
    public required IReadOnlyList<GuideSummary> Guides { get; init; }

    /// <summary>The thesaurus it was built with; an index over it is a state of the generation (<see cref="StateOf{T}"/>).</summary>
    public required SynonymSet Synonyms { get; init; }

    /// <summary>Which questions its build found to be the same.</summary>
    public required QuestionClusters Clusters { get; init; }

    /// <summary>The rules that it was built with.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The address of today for each earlier one.</summary>
    public required IReadOnlyDictionary<QuestionId, QuestionId> Moves { get; init; }

    /// <summary>Embeddings of its documents, as <see cref="EmbeddingFile"/> holds them.</summary>
    public required sbyte[] Embeddings { get; init; }

    /// <summary>Vectors of its documents, of the model that its manifest names; null where it has none.</summary>
    public required Int8Matrix? Vectors { get; init; }

    /// <summary>
    /// What a reader computes once per generation (columns, caches), kept as long as the generation is open; one of each type.
    /// </summary>
    public T StateOf<T>(Func<OpenGeneration, T> make)
        where T : class =>
        (T)_states.GetOrAdd(typeof(T), _ => new(() => make(this))).Value;

    /// <summary>Verifies every byte and opens.</summary>
    /// <exception cref="DamagedGenerationException">It is not what was written, or does not open.</exception>
    /// <exception cref="OtherSchemaException">It was written by another version of the program.</exception>
    /// <param name="path">The folder of the generation.</param>
    public static OpenGeneration Open(string path)
    {
        var manifest = Manifest.Read(path);
        if (manifest.Generation.SchemaStamp != SchemaStamp.Current)
        {
            var (its, ours) = (manifest.Generation.SchemaStamp, SchemaStamp.Current);
            throw new OtherSchemaException($"It has the schema {its}, this program reads {ours}.");
        }

        var directory = new StoredTextDirectory(
            new NIOFSDirectory(System.IO.Path.Combine(path, IndexName), NoLockFactory.GetNoLockFactory()));
        DirectoryReader? reader = null;
        try
        {
            manifest.Verify(path);
            reader = DirectoryReader.Open(directory);
            if (reader.Leaves.Count != 1 || reader.NumDocs != manifest.Generation.Documents)
                throw new DamagedGenerationException($"It has {reader.NumDocs} documents instead of {manifest.Generation.Documents}.");

            return new(path, manifest, directory, reader)
            {
                Guides = GuidesFile.Read(Companion(GuidesFile.Name)),
                Synonyms = SynonymFile.Read(Companion(SynonymFile.Name)),
                Clusters = new(ClusterFile.Read(Companion(ClusterFile.Name)), reader.MaxDoc),
                Rules = RuleFile.Read(Companion(RuleFile.Name)),
                Moves = MoveFile.Read(Companion(MoveFile.Name)).ToDictionary(m => m.From, m => m.To),
                Embeddings = EmbeddingFile.Read(Companion(EmbeddingFile.Name), reader.MaxDoc),
                Vectors = VectorFile.Read(Companion(VectorFile.Name), reader.MaxDoc),
            };
        }
        catch (Exception e)
        {
            reader?.Dispose();
            directory.Dispose();
            if (e is DamagedGenerationException)
                throw;
            throw new DamagedGenerationException($"It does not open: {e.Message}", e);
        }

        byte[] Companion(string name) => File.ReadAllBytes(System.IO.Path.Combine(path, name));
    }

    /// <summary>The bytes of one of its files, which were verified when it was opened.</summary>
    /// <returns>Null where the generation was written without it.</returns>
    public byte[]? TryRead(string name) =>
        Manifest.Files.Any(file => file.Name == name) ? File.ReadAllBytes(System.IO.Path.Combine(_path, name)) : null;

    /// <summary>Takes a reference.</summary>
    /// <returns>False when the generation is closed already.</returns>
    public bool TryAcquire()
    {
        for (var seen = Volatile.Read(ref _references); seen > 0; seen = Volatile.Read(ref _references))
        {
            if (Interlocked.CompareExchange(ref _references, seen + 1, seen) == seen)
                return true;
        }

        return false;
    }

    /// <summary>Gives a reference back; closes on the last.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _references) != 0)
            return;

        foreach (var state in _states.Values)
        {
            if (state is { IsValueCreated: true, Value: IDisposable disposable })
                disposable.Dispose();
        }

        Reader.Dispose();
        _directory.Dispose();
    }
}

using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Serving.Companions;

namespace GuideSearch.Lucene;

/// <summary>Writes generations of a Lucene index into a folder: staged, checked, published by one rename.</summary>
/// <param name="indexFolder">Created when it does not exist.</param>
public sealed class LuceneIndexer(string indexFolder, TimeProvider clock) : IQuestionIndexer
{
    private readonly IndexFolder _folder = new(indexFolder);

    /// <summary>Weights by which a new generation is judged against the live one.</summary>
    public RankingOptions Ranking { get; init; } = new();

    /// <summary>What makes vectors of documents, and reads meaning when a new generation is judged.</summary>
    public LazyEncoder Encoder { get; init; } = LazyEncoder.None;

    /// <summary>Of at most so many documents the sentence encoder reads each answer to its end; 0 for never.</summary>
    public int MaxWholeAnswers { get; init; }

    internal BuildHooks Hooks { get; init; } = BuildHooks.None;

    public string SchemaStamp => Schema.SchemaStamp.Current;

    public string? ModelHash => Encoder.Encoder?.ModelHash;

    public Generation? Live
    {
        get
        {
            try
            {
                return _folder.ReadPointer() is { } id ? Manifest.Read(_folder.GenerationPath(id)).Generation : null;
            }
            catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException)
            {
                return null;
            }
        }
    }

    public IReadOnlyList<QuestionMove> LiveMoves => _folder.ReadPointer() is { } id ? Salvaged.MovesOf(_folder.GenerationPath(id)) : [];

    public IGenerationReader? OpenLive()
    {
        try
        {
            return _folder.ReadPointer() is { } id
                ? new LuceneGenerationReader(OpenGeneration.Open(_folder.GenerationPath(id)), Ranking, Encoder)
                : null;
        }
        catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException)
        {
            return null;
        }
    }

    public bool Answers
    {
        get
        {
            var open = GenerationFinder.Find(_folder, mayFallBack: true).Opened;
            open?.Release();
            return open is not null;
        }
    }

    public bool IsIntact(Generation generation) => Manifest.IsIntact(_folder.GenerationPath(generation.Id));

    public IIndexingSession Begin() => Begin(isRehearsal: false, _folder);

    public IIndexingSession Rehearse()
    {
        var folder = TemporaryFolder();
        try
        {
            return new LuceneIndexer(folder, clock) { Ranking = Ranking, Encoder = Encoder, MaxWholeAnswers = MaxWholeAnswers }
                .Begin(isRehearsal: true, _folder);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <param name="earlier">Where vectors of unchanged texts are taken over from.</param>
    private IndexingSession Begin(bool isRehearsal, IndexFolder earlier)
    {
        var writerLock = WriterLock.Take(_folder);
        try
        {
            Hooks.Reached(BuildStep.Locked);
            ClearStaging();
            GenerationSwitch.Settle(_folder);
            RequireSpace();
            return new(_folder, writerLock, clock.GetUtcNow(), Hooks, MaxWholeAnswers)
            {
                ReaderOf = open => new LuceneGenerationReader(open, Ranking, Encoder),
                Encoder = Encoder,
                Earlier = earlier,
                IsRehearsal = isRehearsal,
            };
        }
        catch (Exception e)
        {
            writerLock.Dispose();
            if (StorageFault.Is(e))
                throw StorageFault.From(_folder.Path, e);
            throw;
        }
    }

    private static string TemporaryFolder()
    {
        try
        {
            return Directory.CreateTempSubdirectory("guidesearch-").FullName;
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            throw StorageFault.From(Path.GetTempPath(), e);
        }
    }

    /// <summary>Removes what an interrupted build left; the lock says that nobody works there.</summary>
    private void ClearStaging()
    {
        if (Directory.Exists(_folder.Staging))
            Directory.Delete(_folder.Staging, recursive: true);
        File.Delete(_folder.StagedPointer);
        Hooks.Reached(BuildStep.StagingEmpty);
    }

    /// <summary>A merge needs its input and output at once, beside the generations that stay: three times the live size.</summary>
    private void RequireSpace()
    {
        var needed = 3 * (Live?.Bytes ?? 0);
        var free = new DriveInfo(_folder.Path).AvailableFreeSpace;
        if (free < needed)
            throw new IndexStorageException(
                $"The disk of '{_folder.Path}' has {free >> 20} MB free, a build may need {needed >> 20} MB; free some space.",
                diskFull: true);
    }
}

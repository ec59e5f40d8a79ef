using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Schema;
using GuideSearch.Lucene.Storage;
using GuideSearch.Serving.Companions;

namespace GuideSearch.Lucene;

/// <summary>The generations of an index folder, which need not exist.</summary>
/// <param name="ranking">Weights for searching a generation that is opened.</param>
/// <param name="encoder">What searches read meaning by; null for none.</param>
public sealed class LuceneGenerationArchive(string indexFolder, RankingOptions ranking, LazyEncoder? encoder = null) : IGenerationArchive
{
    private readonly IndexFolder _folder = new(indexFolder);

    internal BuildHooks Hooks { get; init; } = BuildHooks.None;

    public IReadOnlyList<ArchivedGeneration> List()
    {
        var (live, unpublished) = (_folder.ReadPointer(), _folder.ReadUnpublished());
        return [.. _folder.ListGenerations().Select(id => Read(id, id == live) with { Unpublished = id == unpublished })];
    }

    public string? FaultOf(string id, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = Open(id);
            cancellationToken.ThrowIfCancellationRequested();
            return StructureCheck.FaultOf(Path.Combine(_folder.GenerationPath(id), OpenGeneration.IndexName));
        }
        catch (GenerationException e)
        {
            return e.Message;
        }
    }

    public IGenerationReader Open(string id) => new LuceneGenerationReader(OpenVerified(id), ranking, encoder ?? LazyEncoder.None);

    public Generation Activate(string id) => Locked(() => Turn(id));

    public Generation RollBack() => Locked(() =>
    {
        var live = _folder.ReadPointer();
        var earlier = _folder.ListGenerations().Where(id => live is null || string.CompareOrdinal(id, live) < 0);
        foreach (var id in earlier.Where(id => !Manifest.IsPending(_folder.GenerationPath(id))))
        {
            try
            {
                return Turn(id);
            }
            catch (GenerationException)
            {
                // The next older one may verify.
            }
        }

        throw new GenerationException(live is null
            ? $"No generation in '{_folder.Path}' opens; run 'guidesearch index'."
            : $"No generation before {live} opens, so there is nothing to go back to.");
    });

    public PrunePlan Prune(int keep) => Locked(() =>
    {
        // While the live one is damaged an older one answers: deleting by age could take the last that does.
        var live = _folder.ReadPointer();
        if (live is null || !Manifest.IsIntact(_folder.GenerationPath(live)))
            throw new GenerationException("The live generation is damaged, so nothing is deleted; run 'guidesearch index'.");

        return GenerationSwitch.Prune(_folder, live, keep, Hooks);
    });

    private ArchivedGeneration Read(string id, bool live)
    {
        try
        {
            var generation = Manifest.Read(_folder.GenerationPath(id)).Generation;
            var fault = generation.SchemaStamp == SchemaStamp.Current ? null : "Another version of the program built it.";
            return new(id, live, generation, fault);
        }
        catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException)
        {
            return new(id, live, null, e.Message);
        }
    }

    /// <summary>Opening verifies every byte, so that the pointer never turns to what will not answer.</summary>
    private Generation Turn(string id)
    {
        var open = OpenVerified(id);
        try
        {
            GenerationSwitch.Activate(_folder, id, Hooks);
            return open.Generation;
        }
        finally
        {
            open.Release();
        }
    }

    private OpenGeneration OpenVerified(string id)
    {
        if (!_folder.ListGenerations().Contains(id))
            throw new GenerationException($"There is no generation '{id}' in '{_folder.Path}'.");

        try
        {
            return OpenGeneration.Open(_folder.GenerationPath(id));
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

    private T Locked<T>(Func<T> work)
    {
        if (!Directory.Exists(_folder.Path))
            throw new GenerationException($"There is no index in '{_folder.Path}'; run 'guidesearch index'.");

        using var writerLock = WriterLock.Take(_folder);
        try
        {
            GenerationSwitch.Settle(_folder);
            return work();
        }
        catch (Exception e) when (e is not GenerationException && StorageFault.Is(e))
        {
            throw StorageFault.From(_folder.Path, e);
        }
    }
}

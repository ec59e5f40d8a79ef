namespace GuideSearch.Indexing;

/// <summary>The complete generations of an index: what an operator lists, verifies, compares, and turns the pointer to.</summary>
/// <remarks>
/// Generations are never changed. What turns the pointer or deletes takes the writer's lock, so that it never meets a build.
/// </remarks>
public interface IGenerationArchive
{
    /// <summary>Newest first, damaged ones and those of another version included.</summary>
    IReadOnlyList<ArchivedGeneration> List();

    /// <summary>Reads every byte, compares it with what was written, and has the engine check its own structures.</summary>
    /// <returns>What is wrong, as a sentence; null when nothing is.</returns>
    string? FaultOf(string id, CancellationToken cancellationToken);

    /// <summary>Opens a generation, live or not. The pointer stays, and nothing is written.</summary>
    /// <exception cref="GenerationException">There is none of that name, or it is damaged or of another version.</exception>
    IGenerationReader Open(string id);

    /// <summary>Verifies a generation and makes it live by one atomic rename.</summary>
    /// <exception cref="GenerationException">There is none of that name, or it is damaged or of another version.</exception>
    /// <exception cref="IndexBusyException">Another writer is at work.</exception>
    /// <exception cref="IndexStorageException">The index folder cannot be written.</exception>
    Generation Activate(string id);

    /// <summary>Makes the newest generation before the live one live that verifies; one whose vectors are pending is passed by.</summary>
    /// <exception cref="GenerationException">There is none.</exception>
    /// <exception cref="IndexBusyException">Another writer is at work.</exception>
    /// <exception cref="IndexStorageException">The index folder cannot be written.</exception>
    Generation RollBack();

    /// <summary>Deletes all but some generations; the live one stays in any case.</summary>
    /// <param name="keep">How many stay, the live one included, those whose vectors are pending not counted; at least 1.</param>
    /// <returns>What stayed, and what was deleted.</returns>
    /// <exception cref="GenerationException">The live one does not verify: an older one may be all that answers.</exception>
    /// <exception cref="IndexBusyException">Another writer is at work.</exception>
    /// <exception cref="IndexStorageException">The index folder cannot be written.</exception>
    PrunePlan Prune(int keep);
}

/// <summary>A generation in the list of them.</summary>
/// <param name="Live">Whether the pointer names it.</param>
/// <param name="Generation">What its manifest tells; null where that cannot be read.</param>
/// <param name="Fault">Why it could not be opened, as far as its manifest tells; null when nothing speaks against it.</param>
public sealed record ArchivedGeneration(string Id, bool Live, Generation? Generation, string? Fault)
{
    /// <summary>Whether its build died before it went live: nobody took it back, and the next writer clears it.</summary>
    public bool Unpublished { get; init; }
}

/// <summary>A generation cannot be used: it is not there, is damaged, or belongs to another version. The message says which.</summary>
public sealed class GenerationException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The words by which an operator names a generation, beside its id.</summary>
public static class GenerationNames
{
    /// <summary>Names the generation that the pointer names.</summary>
    public const string Live = "live";

    /// <summary>Names the newest generation before the live one.</summary>
    public const string Previous = "previous";

    /// <param name="generations">Newest first.</param>
    /// <param name="name">An id, or one of the words.</param>
    /// <returns>The id; null where there is no such generation.</returns>
    public static string? Resolve(IReadOnlyList<ArchivedGeneration> generations, string name)
    {
        var live = generations.FirstOrDefault(generation => generation.Live)?.Id;
        return name switch
        {
            Live => live,
            Previous => generations.FirstOrDefault(generation => live is not null && string.CompareOrdinal(generation.Id, live) < 0)?.Id,
            _ => generations.FirstOrDefault(generation => generation.Id == name)?.Id,
        };
    }
}

using GuideSearch.Diagnostics;
using GuideSearch.Encoders;
using GuideSearch.Guides;

namespace GuideSearch.Indexing;

/// <summary>Writes generations. One writer at a time, over all processes.</summary>
public interface IQuestionIndexer
{
    /// <summary>Names the fields and analyzers this program writes.</summary>
    string SchemaStamp { get; }

    /// <summary>Hash of the sentence model whose vectors a build makes; null where there is none.</summary>
    string? ModelHash { get; }

    /// <summary>The live generation as its manifest tells; null when there is none.</summary>
    Generation? Live { get; }

    /// <summary>Opens the live generation, to compare what would replace it.</summary>
    /// <returns>Null where there is none, or none that this program can read.</returns>
    IGenerationReader? OpenLive();

    /// <summary>Whether a generation answers searches: the live one, or an older one in its stead.</summary>
    bool Answers { get; }

    /// <summary>
    /// The moves that the live generation keeps, the latest first; empty where it has none or they cannot be read. Those of another schema
    /// can.
    /// </summary>
    IReadOnlyList<QuestionMove> LiveMoves { get; }

    /// <summary>Reads every byte of a generation and compares it with what was written.</summary>
    bool IsIntact(Generation generation);

    /// <summary>Takes the writer's lock, clears what an interrupted build left, and opens an empty staging area.</summary>
    /// <exception cref="IndexBusyException">Another writer is at work.</exception>
    /// <exception cref="IndexStorageException">The index folder cannot be written.</exception>
    IIndexingSession Begin();

    /// <summary>
    /// Opens a session that does all a build does and is never published. It takes no lock and writes into a folder for temporary files.
    /// </summary>
    /// <exception cref="IndexStorageException">The folder for temporary files cannot be written.</exception>
    IIndexingSession Rehearse();
}

/// <summary>
/// One build in progress. Disposed before <see cref="Publish"/>, it leaves nothing behind and the live generation untouched.
/// </summary>
public interface IIndexingSession : IDisposable
{
    /// <summary>Lets documents that an earlier generation has just so be taken over from there; they are added all the same.</summary>
    /// <param name="earlier">Stays open until the session is sealed.</param>
    /// <param name="guides">Everything that will be added, in its order.</param>
    void TakeOver(IGenerationReader earlier, IReadOnlyList<Guide> guides)
    {
    }

    /// <summary>Adds every document of a guide, or none. Guides come in the order of their slugs.</summary>
    /// <returns>Why the guide cannot be indexed and is left out; null when it is in.</returns>
    Diagnostic? Add(Guide guide);

    /// <summary>
    /// Makes the vectors of all documents that were added; those of unchanged texts are taken over. Without this the generation has none.
    /// </summary>
    /// <param name="progress">Told of documents, on any thread.</param>
    /// <exception cref="EncoderException">The encoder failed.</exception>
    /// <exception cref="InvalidOperationException">There is no sentence encoder.</exception>
    VectorCounts Embed(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken);

    /// <summary>Commits, flushes to disk, verifies and counts; afterwards the generation is complete, but not live.</summary>
    /// <param name="inputs">What it carries beside the guides that were added.</param>
    /// <exception cref="IndexStorageException">The disk is full or a file is damaged; the message names which.</exception>
    Generation Seal(BuildInputs inputs, CancellationToken cancellationToken);

    /// <summary>Opens the sealed generation, to judge it before it goes live; disposed before <see cref="Publish"/>.</summary>
    IGenerationReader OpenSealed();

    /// <summary>
    /// Makes the sealed generation live by one atomic rename, and deletes all but the newest <paramref name="keep"/> generations, those
    /// whose vectors are pending not counted; see <see cref="PrunePlan"/>.
    /// </summary>
    void Publish(int keep);
}

/// <summary>Another writer holds the lock.</summary>
/// <param name="holder">Who, as it said itself: process, machine, command and time; null where that is not known.</param>
public sealed class IndexBusyException(string message, string? holder = null, Exception? inner = null) : Exception(message, inner)
{
    public string? Holder { get; } = holder;
}

/// <summary>The index folder failed: full, read-only, damaged. What is live stays.</summary>
/// <param name="diskFull">Whether more space is the cure.</param>
public sealed class IndexStorageException(string message, bool diskFull = false, Exception? inner = null) : Exception(message, inner)
{
    public bool DiskFull { get; } = diskFull;
}

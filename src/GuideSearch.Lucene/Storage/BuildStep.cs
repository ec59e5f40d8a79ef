using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GuideSearch.Lucene.Storage;

/// <summary>Where a build stands; a process may die after any of them, and loses nothing.</summary>
internal enum BuildStep
{
    Locked,
    StagingEmpty,
    DocumentsAdded,
    Merged,
    Committed,
    Checked,
    WordsWritten,
    EmbeddingsWritten,
    SumsWritten,
    VectorsWritten,
    GuidesWritten,
    SynonymsWritten,
    ClustersWritten,
    RulesWritten,
    MovesWritten,
    ReadingsWritten,
    Synced,
    ManifestWritten,
    Announced,
    Moved,
    PointerStaged,
    PointerMoved,
    Settled,
    Displaced,
    Pruned,
}

/// <summary>What a test may do to a build: watch its steps, and stand between Lucene and the disk.</summary>
internal sealed record BuildHooks
{
    public static BuildHooks None { get; } = new();

    /// <summary>Called after each step; what it throws fails the build there.</summary>
    public Action<BuildStep> Reached { get; init; } = _ => { };

    public Func<LuceneDirectory, LuceneDirectory> Wrap { get; init; } = directory => directory;
}

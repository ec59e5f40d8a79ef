namespace GuideSearch.Indexing;

/// <summary>How a build is to be done.</summary>
public sealed record BuildRequest
{
    /// <summary>Publishes also what did not change, and what the <see cref="BuildPolicy"/> or the gate speaks against.</summary>
    public bool Force { get; init; }

    /// <summary>Refuses content with any error, which else only leaves out the guide at fault.</summary>
    public bool Strict { get; init; }

    /// <summary>Keeps the live version of a guide while its file is rejected; for who builds while the guides are written.</summary>
    public bool KeepsBrokenGuides { get; init; }

    /// <summary>Does all of it but publishing, in a folder for temporary files.</summary>
    public bool DryRun { get; init; }

    /// <summary>Generations that stay, the new one included; at least 1.</summary>
    public int Keep { get; init; } = 3;
}

/// <summary>The parts of a build, in their order.</summary>
public enum BuildStage
{
    /// <summary>Counts files.</summary>
    Read,

    /// <summary>Counts questions; its time is part of reading.</summary>
    Split,

    /// <summary>Counts documents.</summary>
    Write,

    /// <summary>Counts documents; runs where there is a sentence encoder.</summary>
    Embed,

    /// <summary>Counts documents.</summary>
    Check,

    /// <summary>Counts generations: one.</summary>
    Publish,
}

/// <summary>How far a stage is; the last report of a stage has <paramref name="Done"/> equal to <paramref name="Total"/>.</summary>
public sealed record BuildProgress(BuildStage Stage, int Done, int Total);

namespace GuideSearch.Cli;

/// <summary>How every command ends; scripts rely on these numbers.</summary>
internal enum ExitCode
{
    Done = 0,

    /// <summary>
    /// The command did its work and found something wrong: diagnostics, figures below a bar, a service that is not ready.
    /// </summary>
    FoundProblems = 1,

    /// <summary>The world was in the way: a disk, a file, a network. What was live is live still.</summary>
    Failed = 2,

    /// <summary>The content gives no index that may go live.</summary>
    ContentRefused = 3,

    /// <summary>The new generation ranks worse than the gate allows; the old one is live still.</summary>
    GateFailed = 4,

    /// <summary>Another writer is at work on the index.</summary>
    Busy = 5,

    /// <summary>There is no index, or none that opens.</summary>
    NoIndex = 6,

    /// <summary>A flag, an argument or a setting is wrong.</summary>
    BadUsage = 64,

    /// <summary>Ended by Ctrl-C or SIGTERM; what is live stays live.</summary>
    Interrupted = 130,
}

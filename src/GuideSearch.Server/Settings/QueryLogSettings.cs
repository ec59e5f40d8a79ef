using System.ComponentModel.DataAnnotations;

namespace GuideSearch.Server.Settings;

/// <summary>What is kept of the searches, for reports: their texts and what came of them, nothing of people.</summary>
public sealed class QueryLogSettings
{
    /// <summary>Whether searches are logged. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Folder of the log; where several services share it, each further one writes into a numbered folder in it. Default: <c>log</c> in
    /// the folder of the index.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>Days after which a day's log is deleted. Default 90.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; set; } = 90;

    /// <summary>Size of the whole log in megabytes; the oldest days go first. Default 100.</summary>
    [Range(1, 100_000)]
    public int KeepMegabytes { get; set; } = 100;

    /// <summary>An answer that takes at least so many milliseconds is marked as slow. Default 100.</summary>
    [Range(1, 10_000)]
    public int SlowMilliseconds { get; set; } = 100;
}

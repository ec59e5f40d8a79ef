namespace GuideSearch.Server.Settings;

public enum LogFormat
{
    /// <summary>One line of text per event, for a terminal.</summary>
    Text,

    /// <summary>One JSON object per line, for machines.</summary>
    Json,
}

public enum LogThreshold
{
    Debug,
    Information,
    Warning,
    Error,
}

/// <summary>What the service says on standard error. Query texts never stand there.</summary>
public sealed class LogSettings
{
    /// <summary>How events are written: as text for a terminal, or as one JSON object per line for machines. Default <c>text</c>.</summary>
    public LogFormat Format { get; set; } = LogFormat.Text;

    /// <summary>Least severe events that are written. Default <c>information</c>.</summary>
    public LogThreshold Level { get; set; } = LogThreshold.Information;
}

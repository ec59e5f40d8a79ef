using GuideSearch.Guides;

namespace GuideSearch.Diagnostics;

public enum Severity
{
    /// <summary>Worth knowing; nothing is missing from the index.</summary>
    Hint,

    /// <summary>The guide is indexed, but something in it was not read as its author may think.</summary>
    Warning,

    /// <summary>The guide, file or entry is left out.</summary>
    Error,
}

/// <summary>Something in the content that its author should know: data, never an exception.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>, such as <c>GS0103</c>.</param>
/// <param name="Message">One sentence for the author of the file that says what to do.</param>
public sealed record Diagnostic(string Code, Severity Severity, ContentLocation Source, string Message)
{
    /// <summary>What all that have this cause are told as, such as <c>unknown key 'id'</c>; null for the meaning of the code.</summary>
    public string? Cause { get; init; }
}

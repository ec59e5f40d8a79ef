namespace GuideSearch.Server.Pages.Reference;

/// <summary>The API as its page tells it, read from the OpenAPI document.</summary>
/// <param name="Introduction">What holds for every operation.</param>
/// <param name="Refusals">What any operation may answer instead.</param>
/// <param name="Records">What answers and bodies are made of, by name.</param>
public sealed record ReferenceView(
    string Introduction,
    IReadOnlyList<OperationGroup> Groups,
    IReadOnlyList<OutcomeText> Refusals,
    IReadOnlyList<RecordText> Records);

/// <summary>Operations of one kind.</summary>
public sealed record OperationGroup(string Name, string Description, IReadOnlyList<OperationText> Operations);

/// <summary>One operation.</summary>
/// <param name="Id">The operation id, which names it on the page, too.</param>
public sealed record OperationText(string Id, string Method, string Path, string Summary)
{
    /// <summary>Without what all operations of the API have in common.</summary>
    public string ShortPath => Path.Replace("/api/v1", "", StringComparison.Ordinal);

    public bool NeedsKey { get; init; }

    /// <summary>An example of a query string; empty for none.</summary>
    public string Query { get; init; } = "";

    /// <summary>An example of a body; null where it takes none.</summary>
    public string? Body { get; init; }

    /// <summary>Its parameters, or the members of its body, but for those that an operation above it tells.</summary>
    public IReadOnlyList<NamedText> Own { get; init; } = [];

    /// <summary>Names of those.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    public IReadOnlyList<OutcomeText> Outcomes { get; init; } = [];

    /// <summary>Whether its example finds something in every index.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Whether a browser can open it by its example.</summary>
    public bool Opens => Method == "GET" && IsCertain && !NeedsKey && !Path.Contains('{', StringComparison.Ordinal);
}

/// <summary>What an operation answers with one status.</summary>
/// <param name="Record">The record it answers with; null for none.</param>
/// <param name="Codes">Problem codes that it stands for.</param>
public sealed record OutcomeText(string Status, string Description, string? Record, IReadOnlyList<string> Codes);

/// <summary>A parameter, or a member of a record.</summary>
/// <param name="Type">In words: <c>text</c>, <c>list of</c> where <paramref name="Record"/> names what it is a list of.</param>
/// <param name="Record">The record it is made of; null for none.</param>
public sealed record NamedText(string Name, string Type, string? Record, string Description, bool IsRequired)
{
    /// <summary>Whether it is the first parameter of this name on the page, to which others lead.</summary>
    public bool IsFirst { get; init; }
}

/// <summary>A record and its members.</summary>
public sealed record RecordText(string Name, IReadOnlyList<NamedText> Members);

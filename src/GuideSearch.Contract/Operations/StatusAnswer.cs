namespace GuideSearch.Contract.Operations;

/// <summary>The state of the service.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="Ready">Whether searches are answered.</param>
/// <param name="Reason">Problem code that says why not; absent when ready.</param>
/// <param name="Degraded">
/// An older generation answers than the one that should, or nodes of its cluster are missing, or it takes nothing new.
/// </param>
/// <param name="Generation">Absent when none is open.</param>
/// <param name="BuiltAt">When the generation was built; absent when none is open.</param>
/// <param name="Counts">Absent when no generation is open.</param>
/// <param name="Kept">Guides that answer as an earlier generation had them, because their files are broken.</param>
/// <param name="LastBuild">How the last build of this service ended; absent before the first.</param>
public sealed record StatusAnswer(
    string Version,
    bool Ready,
    string? Reason,
    bool Degraded,
    string? Generation,
    DateTimeOffset? BuiltAt,
    CountsAnswer? Counts,
    IReadOnlyList<KeptAnswer> Kept,
    LastBuildAnswer? LastBuild,
    LimitsAnswer Limits)
{
    /// <summary>
    /// What is wrong with the index: no-index, schema-mismatch, damaged, nodes-missing, read-only, partial, unreachable or refused; absent
    /// when nothing is.
    /// </summary>
    public string? Fault { get; init; }

    /// <summary>What operators should know and the state does not say; absent where there is nothing.</summary>
    public string? Notice { get; init; }

    public SemanticsAnswer? Semantics { get; init; }
}

/// <summary>Whether searches look for what is meant as well as for words.</summary>
/// <param name="State">on, pending or off.</param>
/// <param name="Reason">Why it is not on, as a sentence; absent when it is.</param>
public sealed record SemanticsAnswer(string State, string? Reason);

/// <param name="Documents">Questions and overview passages.</param>
/// <param name="Bytes">Size of the index.</param>
public sealed record CountsAnswer(int Guides, int Questions, int Documents, long Bytes);

/// <param name="File">Relative to the content folder.</param>
/// <param name="Line">One-based; 0 where the file as a whole is broken.</param>
/// <param name="Code">Of the diagnostic, such as GS0104.</param>
/// <param name="Since">The generation for which the file was read last.</param>
public sealed record KeptAnswer(string Guide, string File, int Line, string Code, string Since);

/// <param name="At">When it ended.</param>
/// <param name="Outcome">published, unchanged, would-publish, refused, failed or cancelled.</param>
/// <param name="Reason">Why nothing was published, as a sentence; absent when nothing is wrong.</param>
public sealed record LastBuildAnswer(DateTimeOffset At, string Outcome, string? Reason);

/// <summary>What one request may ask for and cost; the reasons stand in the documentation on limits.</summary>
/// <param name="QueryWords">A query of more words is read by its sentences.</param>
/// <param name="ResultsByPage">How many results pages reach by number.</param>
/// <param name="SearchMilliseconds">Time for one search.</param>
public sealed record LimitsAnswer(
    int QueryCharacters, int QueryWords, int PageSize, int ResultsByPage, int FacetValues, int ValuesPerFilter, int SearchMilliseconds)
{
    /// <summary>A query of more characters is read by its sentences.</summary>
    public required int TypedCharacters { get; init; }

    /// <summary>Of one phrase in quotation marks.</summary>
    public required int PhraseWords { get; init; }

    /// <summary>Words and phrases that a query may exclude.</summary>
    public required int Exclusions { get; init; }

    /// <summary>Of one value of a filter.</summary>
    public required int FilterValueCharacters { get; init; }

    /// <summary>Of a job posting.</summary>
    public required int PostingCharacters { get; init; }

    public required int AddressCharacters { get; init; }

    public required int Headers { get; init; }

    /// <summary>Of all headers together.</summary>
    public required int HeaderCharacters { get; init; }

    public required int BodyBytes { get; init; }

    /// <summary>Time for the headers of a request, and of grace for what is slow.</summary>
    public required int HeaderSeconds { get; init; }

    /// <summary>Of a body, that a client has to send.</summary>
    public required int BodyBytesPerSecond { get; init; }

    /// <summary>Of an answer, that a client has to take.</summary>
    public required int AnswerBytesPerSecond { get; init; }

    /// <summary>Open at the same time.</summary>
    public required int Connections { get; init; }

    /// <summary>Time for one request once it has its turn.</summary>
    public required int RequestSeconds { get; init; }

    /// <summary>Requests at work at the same time.</summary>
    public required int Concurrency { get; init; }

    /// <summary>Requests that may wait for their turn.</summary>
    public required int Queue { get; init; }

    /// <summary>Requests a second of one client; 0 where that is not limited.</summary>
    public required int ClientRate { get; init; }

    /// <summary>Requests that one client may make at once before that holds.</summary>
    public required int ClientBurst { get; init; }
}

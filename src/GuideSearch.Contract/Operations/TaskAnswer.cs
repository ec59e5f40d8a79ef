using GuideSearch.Indexing;

namespace GuideSearch.Contract.Operations;

/// <summary>A rebuild, running or ended.</summary>
/// <param name="State">running, published, unchanged, would-publish, refused, failed or cancelled.</param>
/// <param name="Progress">How far it is; absent before it has begun and after it has ended.</param>
/// <param name="Content">What was read; absent until that is done.</param>
/// <param name="Generation">The generation that was published; absent when none was.</param>
/// <param name="Previous">What was live before; absent when nothing was.</param>
/// <param name="Problem">Why nothing was published; absent when nothing is wrong.</param>
/// <param name="Diagnostics">What the authors of guides should know, errors first, at most 100.</param>
/// <param name="MoreDiagnostics">How many more <c>guidesearch check</c> lists.</param>
public sealed record TaskAnswer(
    string Id,
    string State,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    ProgressAnswer? Progress,
    ContentAnswer? Content,
    string? Generation,
    string? Previous,
    TaskProblemAnswer? Problem,
    IReadOnlyList<DiagnosticAnswer> Diagnostics,
    int MoreDiagnostics);

/// <param name="Stage">read, split, write, check or publish.</param>
/// <param name="Done">So many of <paramref name="Total"/>: files, questions, documents, generations.</param>
public sealed record ProgressAnswer(string Stage, int Done, int Total);

/// <param name="Documents">Questions and overview passages.</param>
public sealed record ContentAnswer(FileCounts Files, int Guides, int Questions, int Documents);

/// <param name="Status">The HTTP status that belongs to the code.</param>
/// <param name="Detail">What to do about it.</param>
public sealed record TaskProblemAnswer(string Code, int Status, string Detail);

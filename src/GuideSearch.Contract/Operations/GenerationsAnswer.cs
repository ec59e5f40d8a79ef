using GuideSearch.Indexing;

namespace GuideSearch.Contract.Operations;

/// <param name="Answers">The generation that this service answers with; absent when none is open.</param>
/// <param name="Generations">Newest first, damaged ones and those of another version included.</param>
public sealed record GenerationsAnswer(string? Answers, IReadOnlyList<GenerationAnswer> Generations);

/// <param name="Live">Whether the pointer names it.</param>
/// <param name="BuiltAt">Null, like the counts, where its manifest cannot be read.</param>
/// <param name="Fault">Why it could not be opened; absent when nothing speaks against it.</param>
public sealed record GenerationAnswer(string Id, bool Live, DateTimeOffset? BuiltAt, CountsAnswer? Counts, string? Fault)
{
    public static GenerationAnswer From(ArchivedGeneration archived) => new(
        archived.Id, archived.Live, archived.Generation?.BuiltAt,
        archived.Generation is { } g ? new(g.Guides, g.Questions, g.Documents, g.Bytes) : null, archived.Fault);
}

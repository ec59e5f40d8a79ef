using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Rules;
using GuideSearch.Synonyms;

namespace GuideSearch.Indexing;

/// <summary>Where guides come from.</summary>
public interface IGuideSource
{
    /// <summary>Reads and splits every guide; faults of content are diagnostics, and no file stops the reading.</summary>
    /// <param name="progress">Told the number of files read so far and the number found.</param>
    /// <exception cref="ContentFolderException">The folder itself cannot be read.</exception>
    GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken);

    /// <summary>The same, and it may take from earlier readings what has not changed since.</summary>
    /// <param name="earlier">Null for none.</param>
    /// <param name="progress">As above.</param>
    /// <exception cref="ContentFolderException">The folder itself cannot be read.</exception>
    GuideReading Read(IEarlierReadings? earlier, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken) =>
        Read(progress, cancellationToken);
}

/// <summary>What an earlier build made of files.</summary>
public interface IEarlierReadings
{
    /// <summary>What it read of a file. Safe to call from many threads.</summary>
    /// <param name="key">See <see cref="FileReading.Key"/>.</param>
    /// <returns>Null where it read none, or by another key.</returns>
    FileReading? FindReading(string path, string key);
}

/// <summary>What one file with a guide is by itself, before those beside it have a say in its address and its links.</summary>
/// <param name="Path">Relative to the content root, with forward slashes.</param>
/// <param name="Key">Names everything that the reading hangs on: bytes, place, settings, program.</param>
/// <param name="Slugs">The addresses that the guide may have, the shortest first; none where its author chose one.</param>
/// <param name="Guide">With at least one document.</param>
public sealed record FileReading(
    string Path, string Key, FileOutcome Outcome, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<string> Slugs, Guide Guide);

/// <summary>What became of a file.</summary>
public enum FileOutcome
{
    Indexed,
    IndexedWithWarnings,

    /// <summary>A draft, or Markdown that is no guide.</summary>
    Skipped,

    /// <summary>A guide with an error: left out.</summary>
    Rejected,
}

/// <param name="Path">Relative to the content root, with forward slashes.</param>
public sealed record FileAccount(string Path, FileOutcome Outcome);

/// <summary>Everything one reading of the content brought: each file found is accounted for exactly once.</summary>
/// <param name="Guides">In the order of their slugs.</param>
/// <param name="Files">In ordinal order of their paths.</param>
/// <param name="Diagnostics">In the order of path, line, column.</param>
/// <param name="ContentHash">SHA-256, in lower-case hexadecimal, over names and bytes of everything read.</param>
public sealed record GuideReading(
    IReadOnlyList<Guide> Guides, IReadOnlyList<FileAccount> Files, IReadOnlyList<Diagnostic> Diagnostics, string ContentHash)
{
    /// <summary>The folder that was read, as a full path; null where the content comes from elsewhere.</summary>
    public string? Root { get; init; }

    /// <summary>The thesaurus of the folder, the built-in one where the folder has none; empty where it cannot be read.</summary>
    public SynonymSet Synonyms { get; init; } = SynonymSet.Empty;

    /// <summary>The rules of the folder that hold today.</summary>
    public RuleSet Rules { get; init; } = RuleSet.Empty;

    /// <summary>The facets that the operator declared; <see cref="Guide.Labels"/> have their values.</summary>
    public IReadOnlyList<FacetDeclaration> Facets { get; init; } = [];

    /// <summary>Guides of which an earlier version stands among <see cref="Guides"/>, in the order of their files, which were rejected.
    /// </summary>
    public IReadOnlyList<KeptGuide> Kept { get; init; } = [];

    /// <summary>What the next build need not read again.</summary>
    public IReadOnlyList<FileReading> Readings { get; init; } = [];

    /// <summary>The same without the guides of some files, which are rejected.</summary>
    /// <param name="faults">Why, each with the path of the file.</param>
    public GuideReading Without(IReadOnlyList<Diagnostic> faults)
    {
        var paths = faults.Select(f => f.Source.Path).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Guides = [.. Guides.Where(g => !paths.Contains(g.Source.Path))],
            Files = [.. Files.Select(f => paths.Contains(f.Path) ? f with { Outcome = FileOutcome.Rejected } : f)],
            Diagnostics = [.. Diagnostics.Concat(faults)
                .OrderBy(d => d.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Source.Line).ThenBy(d => d.Source.Column)],
        };
    }

    /// <summary>Every question and overview passage, in the order of guide and file.</summary>
    public IEnumerable<Question> Documents => Guides.SelectMany(g => g.Documents);

    /// <summary>The slug of today for each earlier slug; of two guides that claim one, the first has it.</summary>
    public IReadOnlyDictionary<string, string> GuidesOfToday() => Guides
        .SelectMany(g => g.Aliases.Select(alias => (Alias: alias, g.Slug)))
        .ExceptBy(Guides.Select(g => g.Slug), a => a.Alias)
        .DistinctBy(a => a.Alias)
        .ToDictionary(a => a.Alias, a => a.Slug, StringComparer.Ordinal);
}

/// <summary>The content folder cannot be read at all; the message names it and says what to do.</summary>
public sealed class ContentFolderException(string message, Exception? inner = null) : Exception(message, inner);

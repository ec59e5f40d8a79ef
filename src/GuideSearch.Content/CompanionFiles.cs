using System.Security.Cryptography;
using GuideSearch.Content.Defaults;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Rules;
using GuideSearch.Content.Synonyms;
using GuideSearch.Diagnostics;
using GuideSearch.Rules;
using GuideSearch.Synonyms;

namespace GuideSearch.Content;

/// <summary>The files that are read beside the guides of a content folder.</summary>
/// <param name="root">The content folder.</param>
/// <param name="followLinks">Whether links may lead out of it.</param>
internal sealed class CompanionFiles(string root, bool followLinks)
{
    private static readonly string[] _names = [RuleReader.FileName, SynonymReader.FileName];

    /// <summary>Where they stand; none of them need exist.</summary>
    public IEnumerable<GuideFile> All => _names.Select(In);

    /// <returns>
    /// The thesaurus, and the hash of the very bytes that were read: null without the file, empty where it cannot be read.
    /// </returns>
    public (SynonymReading Reading, byte[]? Hash) Synonyms() => Read(
        SynonymReader.FileName, SynonymReader.Keys, diagnostics => new SynonymReading(BuiltInThesaurus.Synonyms, diagnostics),
        SynonymReader.Read, diagnostics => new(SynonymSet.Empty, diagnostics));

    /// <param name="today">Rules that ended before are left out.</param>
    public RuleReading Rules(DateOnly today) => Read(
        RuleReader.FileName, RuleReader.Keys, diagnostics => new RuleReading(RuleSet.Empty, diagnostics),
        (path, bytes) => RuleReader.Read(path, bytes, today), diagnostics => new(RuleSet.Empty, diagnostics)).Reading;

    /// <param name="keys">By one of which a file is known to be ours.</param>
    /// <param name="missing">What there is where the file is not there, or another program's.</param>
    /// <param name="unreadable">What there is where it cannot be read.</param>
    private (T Reading, byte[]? Hash) Read<T>(
        string name, IReadOnlyCollection<string> keys, Func<IReadOnlyList<Diagnostic>, T> missing,
        Func<string, ReadOnlySpan<byte>, T> read, Func<IReadOnlyList<Diagnostic>, T> unreadable)
    {
        var file = In(name);
        // A folder of that name, or a link that leads nowhere, is no file that somebody chose not to write.
        if (!Path.Exists(file.FullPath) && new FileInfo(file.FullPath).LinkTarget is null)
            return (missing([]), null);

        var diagnostics = new DiagnosticList(file.Path);
        if (GuideFiles.Bytes(file, diagnostics) is not { } bytes)
            return (unreadable(diagnostics.Items), []);
        if (!ForeignFile.Is(bytes, keys))
            return (read(file.Path, bytes), SHA256.HashData(bytes));

        ForeignFile.Tell(diagnostics, keys);
        return (missing(diagnostics.Items), SHA256.HashData(bytes));
    }

    private GuideFile In(string name) => new(name, Path.Combine(root, name), followLinks ? null : RealPath.Resolve(root) ?? root);
}

using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;
using GuideSearch.Synonyms;

namespace GuideSearch.Content.Synonyms;

/// <summary>What one reading of <c>synonyms.yml</c> brought.</summary>
public sealed record SynonymReading(SynonymSet Synonyms, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Reads the thesaurus: a list of entries <c>words: [a, b]</c> (each finds the others) or <c>from: [a]</c> with <c>to: [b]</c> (one way).
/// </summary>
public static class SynonymReader
{
    public const string FileName = "synonyms.yml";

    /// <summary>Every entry has one of them.</summary>
    internal static IReadOnlyList<string> Keys { get; } = ["words", "from", "to"];

    private static readonly YamlScope _scope =
        new("thesaurus", FirstLine: 1, ContentLimits.SynonymValues, CodeOf: _ => DiagnosticCodes.SynonymsNotYaml);

    /// <summary>Never throws for what the file holds: a broken entry is left out, a broken file gives the empty set.</summary>
    /// <param name="path">Relative to the content root; names the file in diagnostics.</param>
    public static SynonymReading Read(string path, ReadOnlySpan<byte> bytes)
    {
        var diagnostics = new DiagnosticList(path);
        var root = FileText.Read(bytes, diagnostics) is { } text ? YamlTree.Read(text, _scope, diagnostics) : null;
        var entries = Entries(root, diagnostics);
        SynonymChecks.Report(entries, diagnostics);
        return new(new(entries), [.. diagnostics.Items.OrderBy(d => d.Source.Line).ThenBy(d => d.Source.Column)]);
    }

    private static List<SynonymEntry> Entries(YamlNode? root, DiagnosticList diagnostics)
    {
        if (root is null or YamlNode.Text { IsNull: true })
            return [];
        if (root is not YamlNode.List list)
        {
            diagnostics.Error(
                DiagnosticCodes.SynonymsNotList, root.Line, "The thesaurus must be a list; begin each entry with '- '.", root.Column);
            return [];
        }

        const int most = ContentLimits.SynonymEntries;
        if (list.Items.Count > most)
            diagnostics.Error(
                DiagnosticCodes.SynonymsTooMany, list.Items[most].Line,
                FormattableString.Invariant($"There are more than {most:N0} entries; those from here on are left out."));

        return [.. list.Items.Take(most).Select(item => SynonymEntryReader.Read(item, diagnostics)).OfType<SynonymEntry>()];
    }
}

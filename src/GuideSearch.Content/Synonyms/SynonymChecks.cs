using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;
using GuideSearch.Synonyms;

namespace GuideSearch.Content.Synonyms;

/// <summary>Looks over the entries of a thesaurus for what its author can hardly have meant; every entry stays in use.</summary>
internal static class SynonymChecks
{
    public static void Report(IReadOnlyList<SynonymEntry> entries, DiagnosticList diagnostics)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (HasNoEffect(entry))
                Hint(entry, diagnostics);
            else if (entry.IsTwoWay)
                WarnOfTermsSeen(entry, seen, diagnostics);
        }
    }

    private static bool HasNoEffect(SynonymEntry entry) =>
        entry.From.Concat(entry.To).All(term => TermFolding.AreOne(entry.From[0], term));

    private static void Hint(SynonymEntry entry, DiagnosticList diagnostics) =>
        diagnostics.Hint(
            DiagnosticCodes.SynonymNoEffect, entry.Source.Line,
            $"'{entry.From[0]}' and its variants are one word for the search already; the entry can go.", entry.Source.Column);

    private static void WarnOfTermsSeen(SynonymEntry entry, Dictionary<string, int> seen, DiagnosticList diagnostics)
    {
        foreach (var (term, sense) in entry.From.Select(term => (term, SenseOf(term, entry.Fields))).DistinctBy(t => t.Item2))
        {
            if (!seen.TryAdd(sense, entry.Source.Line))
                diagnostics.Warning(
                    DiagnosticCodes.SynonymTwice, entry.Source.Line,
                    $"The term '{term}' stands in the entries of lines {seen[sense]} and {entry.Source.Line}; "
                    + "join them, or keep it in one.",
                    entry.Source.Column);
        }
    }

    /// <summary>In two fields a word is two.</summary>
    private static string SenseOf(string term, IReadOnlyList<string> fields) => string.Join('\n', [TermFolding.Fold(term), .. fields]);
}

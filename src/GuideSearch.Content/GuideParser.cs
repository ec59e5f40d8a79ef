using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.FrontMatter;
using GuideSearch.Content.Intake;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Content;

/// <summary>What became of one file.</summary>
/// <param name="Guide">Null where the file is skipped or rejected.</param>
public sealed record ParsedGuide(Guide? Guide, FileOutcome Outcome, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads one file: its bytes become a guide, or diagnostics that say why not. Never throws for what a file holds.</summary>
public static class GuideParser
{
    /// <param name="path">Relative to the content root, with forward slashes; its last part gives the guide its slug.</param>
    /// <param name="today">A guide of a later day is skipped; null publishes it.</param>
    public static ParsedGuide Parse(string path, ReadOnlySpan<byte> bytes, DateOnly? today = null)
    {
        var diagnostics = new DiagnosticList(path);
        var guide = FileText.Read(bytes, diagnostics) is { } text
            ? Parse(Path.GetFileNameWithoutExtension(path), text, today, diagnostics)
            : null;
        return diagnostics.HasErrors || guide is null
            ? new(null, diagnostics.HasErrors ? FileOutcome.Rejected : FileOutcome.Skipped, diagnostics.Items)
            : new(guide, diagnostics.HasWarnings ? FileOutcome.IndexedWithWarnings : FileOutcome.Indexed, diagnostics.Items);
    }

    private static Guide? Parse(string fileName, string text, DateOnly? today, DiagnosticList diagnostics)
    {
        var repaired = Mojibake.Repair(text);
        var clean = CleanCharacters.Remove(repaired.Text);
        if (FrontMatterBlock.Cut(clean.Text, diagnostics) is not { } block)
            return null;
        if (repaired.Count > 0)
            diagnostics.Hint(DiagnosticCodes.MojibakeRepaired, repaired.Line,
                $"{repaired.Count} wrongly decoded characters such as 'â€“' were repaired; save the file as UTF-8 again.");
        if (clean.Count > 0)
            diagnostics.Hint(DiagnosticCodes.UnfitCharacters, clean.Line,
                "Characters that nobody sees (controls, overrides of the direction of text, or no characters at all) are left out: "
                + $"{clean.Count}; delete what stands there unseen.");

        var guide = FrontMatterYaml.Read(block.Yaml, diagnostics) is { } map
            ? FrontMatterReader.Read(map, fileName, clean.Text.Split('\n'), today, diagnostics)
            : null;
        return guide is null
            ? null
            : guide with
            {
                Documents = QuestionSplitter.Split(block.Body, guide.Slug, SplitOptions.None with { Title = guide.Title }, diagnostics),
            };
    }
}

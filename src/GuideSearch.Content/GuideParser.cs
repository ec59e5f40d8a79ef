using GuideSearch.Content.Defaults;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.FrontMatter;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Markdown;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Content;

/// <summary>What became of one file.</summary>
/// <param name="Guide">Null where the file is skipped or rejected.</param>
public sealed record ParsedGuide(Guide? Guide, FileOutcome Outcome, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The addresses that the guide may have, the shortest first; none where its author chose one.</summary>
    internal IReadOnlyList<string> Slugs { get; init; } = [];

    /// <summary>The file as one question, should most files beside it be so; null where it is something else already.</summary>
    internal ParsedGuide? AsOneQuestion { get; init; }

    internal static ParsedGuide From(FileReading reading) =>
        new(reading.Guide, reading.Outcome, reading.Diagnostics) { Slugs = reading.Slugs };
}

/// <summary>Reads one file: its bytes become a guide, or diagnostics that say why not. Never throws for what a file holds.</summary>
public static class GuideParser
{
    /// <param name="path">Relative to the content root, with forward slashes; its last part gives the guide its slug.</param>
    /// <param name="today">A guide of a later day is skipped; null publishes it.</param>
    /// <param name="facets">Tell which keys of front matter become labels; null for those of every index.</param>
    public static ParsedGuide Parse(string path, ReadOnlySpan<byte> bytes, DateOnly? today = null, FacetSet? facets = null) =>
        Parse(new GuidePlace(path, "content", FolderDefaults.Empty) { Facets = facets ?? FacetSet.BuiltIn }, bytes, today);

    internal static ParsedGuide Parse(GuidePlace place, ReadOnlySpan<byte> bytes, DateOnly? today)
    {
        var diagnostics = new DiagnosticList(place.Path);
        var parsed = FileText.Read(bytes, diagnostics) is { } text ? Parse(place, text, today, diagnostics) : null;
        return parsed ?? (diagnostics.HasErrors
            ? new(null, FileOutcome.Rejected, diagnostics.Items)
            : new(null, FileOutcome.Skipped, diagnostics.Items));
    }

    /// <returns>Null where it is rejected or not public, with diagnostics that say so.</returns>
    private static ParsedGuide? Parse(GuidePlace place, string text, DateOnly? today, DiagnosticList diagnostics)
    {
        var repaired = Mojibake.Repair(text);
        var clean = CleanCharacters.Remove(repaired.Text);
        if (FrontMatterBlock.Cut(clean.Text, diagnostics) is not { } block || FrontMatterMap.Read(block, diagnostics) is not { } map)
            return null;

        ReportRepairs(repaired, clean, diagnostics);
        var body = place.IsMdx ? MdxText.ToMarkdown(block.Body) : block.Body;
        string[] lines = block.Format is FrontMatterFormat.Yaml ? clean.Text.Split('\n') : [];
        var heading = new Lazy<string?>(() => FirstHeading.Find(body));
        var reading = FrontMatterReader.Read(map, place, lines, () => heading.Value, today, diagnostics);
        return reading is null ? null : new GuideQuestions(place, body, heading, reading, diagnostics.Items).Find();
    }

    private static void ReportRepairs(
        (string Text, int Count, int Line) repaired, (string Text, int Count, int Line) clean, DiagnosticList diagnostics)
    {
        if (repaired.Count > 0)
            diagnostics.Hint(DiagnosticCodes.MojibakeRepaired, repaired.Line,
                $"{repaired.Count} wrongly decoded characters such as 'â€“' were repaired; save the file as UTF-8 again.");
        if (clean.Count > 0)
            diagnostics.Hint(DiagnosticCodes.UnfitCharacters, clean.Line,
                "Characters that nobody sees (controls, overrides of the direction of text, or no characters at all) are left out: "
                + $"{clean.Count}; delete what stands there unseen.");
    }
}

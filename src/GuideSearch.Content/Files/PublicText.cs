using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.FrontMatter;
using GuideSearch.Content.Intake;

namespace GuideSearch.Content.Files;

/// <summary>Whether a Markdown file may be shown as it is written: what became a draft since the last build may not.</summary>
public static class PublicText
{
    /// <summary>Whether a file of this name is Markdown, which its author may keep to themselves.</summary>
    public static bool IsAsked(string path) => GuideFiles.HasName(path);

    /// <param name="today">What is of a later day waits for it; null where it does not.</param>
    /// <returns>False for what its author does not publish, and in doubt: for what cannot be read.</returns>
    public static bool Allows(string path, ReadOnlySpan<byte> bytes, DateOnly? today)
    {
        var diagnostics = new DiagnosticList(path);
        return FileText.Read(bytes, diagnostics) is { } text
            && FrontMatterBlock.Cut(CleanCharacters.Remove(Mojibake.Repair(text).Text).Text, diagnostics) is { } block
            && FrontMatterMap.Read(block, diagnostics) is { } map
            && !Publicity.KeepsOut(map, today, diagnostics);
    }
}

namespace GuideSearch.Diagnostics;

/// <summary>Every diagnostic code with its meaning in one line: <c>GS01xx</c> files and front matter, <c>GS02xx</c> structure.</summary>
public static class DiagnosticCodes
{
    public const string FrontMatterMissing = "GS0101";

    /// <summary>What each code means, in the order of the codes; the list that documentation and SARIF rules are made of.</summary>
    public static IReadOnlyDictionary<string, string> Meanings { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [FrontMatterMissing] = "A Markdown file without front matter is skipped.",
    };
}

namespace GuideSearch.Server.Pages.Reading;

/// <summary>Anchors of a guide's headings beside the ids that the page itself needs.</summary>
internal static class OwnAnchors
{
    private static readonly string[] _taken = ["about", "about-title", "main", "q", "q-guide", "overview", "overview-title", "status"];

    /// <returns>Null for an anchor that would be the id of two elements: it then leads to that of the page.</returns>
    public static string? From(string? anchor) =>
        anchor is null || _taken.Contains(anchor) || anchor.StartsWith("section-", StringComparison.Ordinal) ? null : anchor;
}

namespace GuideSearch.Guides;

/// <summary>A link that names no other site: it leads to a place of the content folder.</summary>
/// <param name="Path">Relative to the content root, with forward slashes; empty for the root itself.</param>
/// <param name="Anchor">Without <c>#</c>; null where the link names none.</param>
public readonly record struct ContentLink(string Path, string? Anchor)
{
    private static readonly string[] _extensions = [".md", ".markdown", ".mdx", ".mdown", ".mkd"];
    private static readonly string[] _pages = [".html", ".htm"];
    private static readonly string[] _ofFolders = ["README", "readme", "index", "_index"];

    /// <summary>
    /// Paths of the guide that is meant, the likeliest first: sites leave its ending out, or write that of its page, and name the guide of
    /// a folder by the folder.
    /// </summary>
    public IEnumerable<string> GuidePaths
    {
        get
        {
            var path = Path;
            var page = Array.Find(_pages, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
            var name = page is null ? path : path[..^page.Length];
            var folder = path.Length == 0 ? "" : $"{path}/";
            return _extensions.Select(extension => name + extension)
                .Concat(_ofFolders.SelectMany(_ => _extensions, (file, extension) => $"{folder}{file}{extension}"))
                .Prepend(path);
        }
    }

    /// <summary>Whether an address names neither a scheme nor a host.</summary>
    public static bool IsOne(string address) =>
        !address.StartsWith("//", StringComparison.Ordinal)
        && address.AsSpan().IndexOfAny("/?#:") is var end && (end < 0 || address[end] != ':');

    /// <summary>
    /// Reads an address as the guide's own page would, and one that begins with <c>/</c> from the content root, as repositories write them.
    /// </summary>
    /// <param name="address">As it is written, percent-encoded or not.</param>
    /// <param name="guide">Path of the guide that holds the link.</param>
    /// <returns>Null where it names another site, leaves the content folder, or holds what no name of a file may.</returns>
    public static ContentLink? Parse(string address, string guide)
    {
        if (!IsOne(address))
            return null;

        var (before, anchor) = Cut(address, '#');
        var (written, _) = Cut(before, '?');
        var path = written.Length == 0 ? guide : Resolve(written, guide);
        return path is null ? null : new(path, anchor is { Length: > 0 } ? Uri.UnescapeDataString(anchor) : null);
    }

    private static string? Resolve(string written, string guide)
    {
        var steps = written.StartsWith('/') ? [] : guide.Split('/')[..^1].ToList();
        foreach (var step in written.Split('/').Select(Uri.UnescapeDataString))
        {
            if (step.Any(c => c is '/' or '\\' || char.IsControl(c)) || (step is ".." && steps.Count == 0))
                return null;
            if (step is "..")
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }

    private static (string Before, string? Behind) Cut(string text, char mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, null);
}

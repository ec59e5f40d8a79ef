namespace GuideSearch.Server.Http;

/// <summary>What a browser may load for an answer.</summary>
internal static class ContentPolicy
{
    /// <summary>For data: nothing at all.</summary>
    public const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>For files beside guides: a drawing keeps its style, and runs nothing.</summary>
    public const string File = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    /// <summary>For the pages of the service: only its own scripts and styles.</summary>
    /// <param name="style">The inline style, as a source: <c>'sha256-…'</c>.</param>
    public static string Page(string style) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' {style}; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}

using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace GuideSearch.Content.Markdown;

/// <summary>Which addresses an answer may link to: web, mail, and places on the same site.</summary>
internal static partial class SafeLinks
{
    /// <summary>An address as browsers read it: without space around it, and with that in names of files encoded.</summary>
    public static string? Written(string? url) => url?.Trim().Replace(" ", "%20", StringComparison.Ordinal);

    /// <remarks>
    /// Browsers drop tabs and line breaks inside an address and read a backslash as a slash, so <c>/\host</c> and <c>\\host</c> lead to a
    /// foreign host like <c>//host</c>; whatever holds such characters is refused.
    /// </remarks>
    public static bool Allow([NotNullWhen(true)] string? url)
    {
        var address = url?.Trim() ?? "";
        if (address.Length == 0 || address.Any(c => c is '\\' || char.IsControl(c) || char.IsWhiteSpace(c)))
            return false;
        if (address.StartsWith("//", StringComparison.Ordinal))
            return false;
        return Scheme().Match(address) is not { Success: true } scheme
            || scheme.Value.ToLowerInvariant() is "http:" or "https:" or "mailto:";
    }

    /// <summary>Anything before a colon that stands before the first slash, question mark or hash.</summary>
    [GeneratedRegex("^[^/?#]*?:")]
    private static partial Regex Scheme();
}

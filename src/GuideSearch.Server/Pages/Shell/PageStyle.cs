using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GuideSearch.Server.Http;
using Microsoft.AspNetCore.Components;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>
/// The one style of all pages. It stands inline, so that the first reply paints, and the policy of the pages allows it by its hash.
/// </summary>
public static partial class PageStyle
{
    private const string Folder = "wwwroot/app/";

    /// <summary>In the order in which they stand on a page: the sizes and colors, then what uses them.</summary>
    private static readonly string[] _sheets = ["tokens.css", "frame.css", "results.css", "reading.css", "practice.css"];

    /// <summary>The style without comments and indentation, as it stands between the tags.</summary>
    public static string Css { get; } = Compact(string.Join('\n', _sheets.Select(Read)));

    /// <summary>The color of the head, which browsers give to their own frame, too.</summary>
    public static string LightHead { get; } = HeadColors().Matches(Css)[0].Groups[1].Value;

    public static string DarkHead { get; } = HeadColors().Matches(Css)[1].Groups[1].Value;

    public static MarkupString Markup { get; } = new(Css);

    /// <summary>The hash as a source of the policy: <c>'sha256-…'</c>.</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";

    /// <summary>The content security policy of every page.</summary>
    public static string Policy { get; } = ContentPolicy.Page(Source);

    private static string Read(string sheet)
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream(Folder + sheet)
            ?? throw new InvalidOperationException($"{Folder}{sheet} is not embedded in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Compact(string css) => LineBreaks().Replace(Comments().Replace(css, ""), "");

    [GeneratedRegex("--raised: (#[0-9a-f]{6});")]
    private static partial Regex HeadColors();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    /// <summary>Line breaks with the indentation behind them. Each line of the source ends where no blank is needed.</summary>
    [GeneratedRegex(@"\n\s*")]
    private static partial Regex LineBreaks();
}

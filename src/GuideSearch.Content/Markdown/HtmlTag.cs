using System.Text.RegularExpressions;

namespace GuideSearch.Content.Markdown;

/// <summary>One tag or comment as it is written.</summary>
/// <param name="Source">From <c>&lt;</c> to <c>&gt;</c>.</param>
/// <param name="Name">In lower case; empty for a comment.</param>
internal sealed partial record HtmlTag(string Source, string Name, bool Closes)
{
    private static readonly string[] _switches =
    [
        "open", "hidden", "checked", "disabled", "selected", "reversed", "controls", "autoplay", "loop", "muted", "allowfullscreen",
        "async", "defer", "required", "readonly", "multiple", "nowrap",
    ];

    public bool IsComment => Name.Length == 0;

    /// <summary>Names in lower case with their values, decoded; empty values for those without.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes { get; private init; } = [];

    /// <summary>
    /// Whether any attribute makes sense: it has a value, or is one of those that need none. In <c>a &lt;b and c&gt; d</c> none does.
    /// </summary>
    public bool HasAttributes { get; private init; }

    /// <summary>The value of an attribute; empty without it.</summary>
    public string this[string name] => Attributes.FirstOrDefault(a => a.Name == name).Value ?? "";

    /// <summary>Reads a text that is one tag or comment and nothing else; null where it is none.</summary>
    public static HtmlTag? Read(string source) =>
        source.StartsWith("<!--", StringComparison.Ordinal) ? Comment(source)
        : Tag().Match(source) is { Success: true } match && match.Length == source.Length ? From(match)
        : null;

    /// <summary>All tags and closed comments of a text, in its order, with the place of each.</summary>
    public static IEnumerable<(int Start, HtmlTag Tag)> In(string text)
    {
        // Without this, a text of comments that never close would be searched to its end for each.
        var lastEnd = text.LastIndexOf("-->", StringComparison.Ordinal);
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            var comment = string.CompareOrdinal(text, at, "<!--", 0, 4) == 0;
            var found = !comment ? Tag().Match(text, at) is { Success: true } match ? From(match) : null
                : at + 2 <= lastEnd ? Comment(text[at..(text.IndexOf("-->", at + 2, StringComparison.Ordinal) + 3)])
                : null;
            if (found is not null)
                yield return (at, found);
            at += found?.Source.Length ?? 1;
        }
    }

    private static HtmlTag Comment(string source) => new(source, "", Closes: false);

    private static HtmlTag From(Match match)
    {
        var attributes = match.Groups["attribute"].Captures.Select(capture => AttributeOf(capture.Value)).ToList();
        return new(match.Value, match.Groups["name"].Value.ToLowerInvariant(), match.Groups["close"].Success)
        {
            Attributes = [.. attributes.Select(a => (a.Name, a.Value))],
            HasAttributes = attributes.Exists(a => a.Assigned || _switches.Contains(a.Name)),
        };
    }

    private static (string Name, string Value, bool Assigned) AttributeOf(string text)
    {
        var (name, sign, value) = (text.Split('=', 2)[0].Trim(), text.IndexOf('=', StringComparison.Ordinal), "");
        if (sign >= 0)
            value = text[(sign + 1)..].Trim().Trim('"', '\'');
        return (name.ToLowerInvariant(), EntityText.Decode(value), sign >= 0);
    }

    /// <remarks>The grammar of CommonMark, but no <c>&lt;</c> within quotes: an unclosed quote is searched no further than that.</remarks>
    [GeneratedRegex(@"\G<(?:(?<close>/)(?<name>[A-Za-z][A-Za-z0-9-]*)\s*|(?<name>[A-Za-z][A-Za-z0-9-]*)(?:\s+(?<attribute>[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:""[^""<]*""|'[^'<]*'|[^\s""'=<>`]+))?))*\s*/?)>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}

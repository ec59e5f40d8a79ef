using System.Globalization;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.FrontMatter;

/// <summary>Reads single values of front matter; what cannot be read is left out with a warning.</summary>
internal static class FrontMatterValues
{
    private const int FirstYear = 1990, LastYear = 2100;

    /// <summary>Under which objects in a list have the text that is meant, the best first.</summary>
    private static readonly string[] _names = ["label", "name", "title", "value", "slug"];

    /// <summary>The year stands first: nobody can tell day from month in <c>02/03/2026</c>.</summary>
    private static readonly string[] _days = ["yyyy-M-d", "yyyy/M/d"];

    /// <summary>The day as it is written, <c>yyyy-MM-dd</c> or with slashes; a time behind it never moves it.</summary>
    public static DateOnly? Date(string key, YamlNode value, DiagnosticList diagnostics)
    {
        if (value is YamlNode.Text { IsNull: true })
            return null;

        if (DayOf(value) is { Year: >= FirstYear and <= LastYear } date)
            return date;

        diagnostics.Warning(DiagnosticCodes.BadDate, value.Line, $"The value of '{key}' is no date; write it as 2026-02-14.", value.Column);
        return null;
    }

    /// <summary>The day of a date as it is written, whatever time stands behind it; null for what is none.</summary>
    public static DateOnly? DayOf(YamlNode value)
    {
        var text = (value as YamlNode.Text)?.Value.Trim() ?? "";
        var end = text.AsSpan().IndexOfAny('T', 't', ' ');
        return DateOnly.TryParseExact(
            end < 0 ? text : text[..end], _days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>A list of texts, or of objects with a name; or one text whose tags stand between commas.</summary>
    public static IReadOnlyList<string> Tags(YamlNode value, DiagnosticList diagnostics)
    {
        var texts = Texts("tags", value, diagnostics);
        var tags = texts.Where(tag => tag.Length is > 0 and <= ContentLimits.LabelLength).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (value is YamlNode.List && tags.Count < texts.Count)
            diagnostics.Warning(DiagnosticCodes.TagsOdd, value.Line,
                $"Tags that are empty, doubled or longer than {ContentLimits.LabelLength} characters are left out.", value.Column);
        if (tags.Count <= ContentLimits.Tags)
            return tags;

        diagnostics.Warning(DiagnosticCodes.TagsOdd, value.Line,
            $"There are {tags.Count} tags; the first {ContentLimits.Tags} are kept.", value.Column);
        return tags[..ContentLimits.Tags];
    }

    /// <summary>The values of a facet: a text or number, whole, or a list of them; as written, none twice whatever their case.</summary>
    public static IReadOnlyList<string> Labels(string key, YamlNode value, DiagnosticList diagnostics)
    {
        if (value is YamlNode.Text { IsNull: true })
            return [];

        IReadOnlyList<YamlNode> given = value is YamlNode.List list ? list.Items : [value];
        var texts = given.Select(item => item is YamlNode.Text { IsNull: false } text ? CleanText.From(text.Value) : "").ToList();
        List<string> labels =
        [
            .. texts.Where(text => text.Length is > 0 and <= ContentLimits.LabelLength).Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(ContentLimits.Tags),
        ];
        if (labels.Count < texts.Count)
            diagnostics.Warning(DiagnosticCodes.TagsOdd, value.Line,
                $"Values of '{key}' that are empty, doubled, no text or longer than {ContentLimits.LabelLength} characters are left out, "
                + $"and those beyond the first {ContentLimits.Tags}.", value.Column);
        return labels;
    }

    public static IReadOnlyList<string> Aliases(YamlNode value, DiagnosticList diagnostics) =>
        [.. Texts("aliases", value, diagnostics).Select(Slugs.From).Where(slug => slug.Length is > 0 and <= Slugs.MaxLength)
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Warns of <c>term: C # Developer</c>, of which YAML reads <c>C</c>.</summary>
    /// <param name="lines">Lines of the whole file.</param>
    public static void WarnOfComment(YamlNode value, string[] lines, DiagnosticList diagnostics)
    {
        if (value is not YamlNode.Text { Plain: true } text || lines.ElementAtOrDefault(text.Line - 1) is not { } line)
            return;
        if (line.AsSpan(Math.Min(text.Column - 1, line.Length)).IndexOf(" #") >= 0 && !text.Value.Contains(" #", StringComparison.Ordinal))
            diagnostics.Warning(DiagnosticCodes.CommentTruncated, text.Line,
                "What stands behind ' #' is a comment and not read; put the value in quotes.", text.Column);
    }

    private static List<string> Texts(string key, YamlNode value, DiagnosticList diagnostics)
    {
        switch (value)
        {
            case YamlNode.Text { IsNull: true }:
                return [];
            case YamlNode.Text text:
                diagnostics.Warning(DiagnosticCodes.TagsOdd, text.Line,
                    $"'{key}' should be a list ([a, b]); the text is split at its commas.", text.Column);
                return [.. text.Value.Split(',').Select(CleanText.From)];
            case YamlNode.List list:
                return [.. list.Items.Select(NameOf)];
            default:
                diagnostics.Warning(DiagnosticCodes.WrongType, value.Line, $"'{key}' must be a list; it is left out.", value.Column);
                return [];
        }
    }

    private static string NameOf(YamlNode item) => item switch
    {
        YamlNode.Text { IsNull: false } text => CleanText.From(text.Value),
        YamlNode.Map map => _names.Select(name => map[name]).OfType<YamlNode.Text>().Select(NameOf).FirstOrDefault(""),
        _ => "",
    };
}

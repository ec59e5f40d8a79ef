using System.Globalization;
using GuideSearch.Facets;

namespace GuideSearch.Cli.Exporting;

/// <summary>
/// Comma-separated values with a header, as in RFC 4180: CRLF, quotes where a field needs them. Several values, such as tags, are
/// separated by semicolons.
/// </summary>
internal static class CsvTable
{
    private static readonly (string Name, Func<QuestionRow, string> Value)[] _columns =
    [
        ("file", r => r.File),
        ("id", r => r.Id),
        ("question", r => r.Question),
        ("section", r => r.Section),
        ("sectionTitle", r => r.SectionTitle),
        ("number", r => r.Number?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("line", r => r.Line.ToString(CultureInfo.InvariantCulture)),
        ("endLine", r => r.EndLine.ToString(CultureInfo.InvariantCulture)),
        ("hasAnswer", r => r.HasAnswer ? "true" : "false"),
        ("kind", r => r.Kind),
        ("guide", r => r.Guide),
        ("title", r => r.Title),
        ("category", r => r.Category),
        ("vertical", r => r.Vertical),
        ("tags", r => string.Join(';', r.Tags)),
        ("has", r => string.Join(';', r.Has)),
        ("answer", r => r.Answer),
    ];

    /// <param name="facets">Those over keys of front matter have columns of their own, behind all others.</param>
    public static void Write(IEnumerable<QuestionRow> rows, FacetSet facets, TextWriter output)
    {
        var labels = facets.All.Where(facet => facet.FrontMatterKey is not null).Select(facet => facet.Name).ToList();
        WriteLine(output, _columns.Select(c => c.Name).Concat(labels));
        foreach (var row in rows)
            WriteLine(output, _columns.Select(c => c.Value(row)).Concat(labels.Select(name => LabelsOf(row, name))));
    }

    private static string LabelsOf(QuestionRow row, string facet) => string.Join(';', row.Labels?.GetValueOrDefault(facet) ?? []);

    private static void WriteLine(TextWriter output, IEnumerable<string> fields)
    {
        output.Write(string.Join(',', fields.Select(Quoted)));
        output.Write("\r\n");
    }

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}

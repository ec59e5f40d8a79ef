using System.Text.Json;
using GuideSearch.Cli.Output;
using GuideSearch.Facets;

namespace GuideSearch.Cli.Exporting;

/// <summary>The formats of an export, by name.</summary>
internal static class ExportFormats
{
    public static IReadOnlyDictionary<string, Action<IEnumerable<QuestionRow>, FacetSet, TextWriter>> All { get; } =
        new Dictionary<string, Action<IEnumerable<QuestionRow>, FacetSet, TextWriter>>
        {
            ["json"] = (rows, _, output) => JsonText.Write(output, rows),
            ["jsonl"] = (rows, _, output) => WriteLines(rows, output),
            ["csv"] = CsvTable.Write,
            ["tsv"] = (rows, _, output) => FlashCards.Write(rows, output),
            ["markdown"] = (rows, _, output) => MarkdownText.Write(rows, output),
        };

    private static void WriteLines(IEnumerable<QuestionRow> rows, TextWriter output)
    {
        foreach (var row in rows)
        {
            output.Write(JsonSerializer.Serialize(row, JsonText.Line));
            output.Write('\n');
        }
    }
}

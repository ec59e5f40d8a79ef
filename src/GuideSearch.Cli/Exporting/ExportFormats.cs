using System.Text.Json;
using GuideSearch.Cli.Output;

namespace GuideSearch.Cli.Exporting;

/// <summary>The formats of an export, by name.</summary>
internal static class ExportFormats
{
    public static IReadOnlyDictionary<string, Action<IEnumerable<QuestionRow>, TextWriter>> All { get; } =
        new Dictionary<string, Action<IEnumerable<QuestionRow>, TextWriter>>
        {
            ["json"] = (rows, output) => JsonText.Write(output, rows),
            ["jsonl"] = WriteLines,
            ["csv"] = CsvTable.Write,
            ["tsv"] = FlashCards.Write,
            ["markdown"] = MarkdownText.Write,
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

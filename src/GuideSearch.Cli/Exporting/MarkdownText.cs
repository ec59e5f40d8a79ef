using System.Text.RegularExpressions;

namespace GuideSearch.Cli.Exporting;

/// <summary>A document to read or print: a heading for each guide, section and question, the answer as plain text below.</summary>
internal static partial class MarkdownText
{
    public static void Write(IEnumerable<QuestionRow> rows, TextWriter output)
    {
        QuestionRow? previous = null;
        foreach (var row in rows)
        {
            var newGuide = row.Guide != previous?.Guide;
            if (newGuide)
                output.Write($"{(previous is null ? "" : "\n")}# {Escape(row.Title)}\n");
            if (row.SectionTitle.Length > 0 && (newGuide || row.SectionTitle != previous?.SectionTitle))
                output.Write($"\n## {Escape(row.SectionTitle)}\n");

            output.Write($"\n### {Escape(row.Question)}\n");
            foreach (var line in row.Answer.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                output.Write($"\n{Escape(line)}\n");
            previous = row;
        }
    }

    /// <summary>
    /// What Markdown would read as its own: marks anywhere, and the beginnings of headings, quotes, lists and indented code.
    /// </summary>
    private static string Escape(string text) => LineStart().Replace(Marks().Replace(text.Trim(), @"\$0"), @"$1\$2");

    [GeneratedRegex(@"[\\`*_\[\]<>|]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(\d*)([#+.)=~-])")]
    private static partial Regex LineStart();
}

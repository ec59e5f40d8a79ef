using System.Net;

namespace GuideSearch.Cli.Exporting;

/// <summary>Flash cards: question, answer as safe HTML, tags; tab separated, one card a line.</summary>
/// <remarks>The head is what Anki reads; see docs.ankiweb.net, "Text Files: File Headers". Anki's tags hold no blanks.</remarks>
internal static class FlashCards
{
    private const string Head = "#separator:tab\n#html:true\n#columns:question\tanswer\ttags\n#tags column:3\n";

    public static void Write(IEnumerable<QuestionRow> rows, TextWriter output)
    {
        output.Write(Head);
        foreach (var row in rows)
            output.Write($"{OneLine(WebUtility.HtmlEncode(row.Question))}\t{OneLine(row.AnswerHtml)}\t{TagsOf(row)}\n");
    }

    /// <summary>Line breaks count inside of code, so they are kept as character references.</summary>
    private static string OneLine(string html) => html
        .ReplaceLineEndings("\n")
        .TrimEnd('\n')
        .Replace("\n", "&#10;", StringComparison.Ordinal)
        .Replace("\t", "&#9;", StringComparison.Ordinal);

    private static string TagsOf(QuestionRow row) =>
        string.Join(' ', row.Tags.Append(row.Section).Select(t => string.Join('_', WordsOf(t))));

    private static string[] WordsOf(string tag) => tag.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

using System.Text;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Shell;

namespace GuideSearch.Server.Pages.Texts;

/// <summary>What an answer or a description says, on one line, for search engines and previews.</summary>
public static class AnswerSummary
{
    /// <summary>The beginning of a text without the labels that lead into it.</summary>
    /// <param name="text">Lines are paragraphs, list items or rows.</param>
    /// <param name="length">In characters.</param>
    public static string From(string text, int length = PageWording.MaxDescription)
    {
        var summary = new StringBuilder();
        foreach (var line in SnippetLines.From(Plain(text)))
        {
            var said = summary.Length == 0 ? WithoutLabels(line.Text) : $"{line.LeadIn} {line.Text}".Trim();
            if (!said.Any(char.IsLetterOrDigit) || (summary.Length == 0 && OnlyLeadsOn(said)))
                continue;

            if (summary.Length > 0)
                summary.Append(char.IsPunctuation(summary[^1]) ? " " : "; ");
            summary.Append(said);
            if (summary.Length > length)
                break;
        }

        return PageWording.Shorten(summary.ToString(), length);
    }

    /// <summary>A line that says something before it leads on stays.</summary>
    private static bool OnlyLeadsOn(string line) => line.EndsWith(':') && !line.Contains(". ", StringComparison.Ordinal);

    /// <summary>Labels may follow each other: <c>Answer: Example: …</c>.</summary>
    private static string WithoutLabels(string line)
    {
        for (var text = line.Trim(); ; line = text)
        {
            text = SnippetLines.From(Plain(line))[0].Text.Trim();
            if (text.Length is 0 || text.Length == line.Length)
                return text;
        }
    }

    private static Snippet Plain(string text) => new(text, [], CutStart: false, CutEnd: false);
}

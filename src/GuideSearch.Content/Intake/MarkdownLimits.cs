using System.Buffers;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.Intake;

/// <summary>
/// Refuses a body whose paragraphs or tables would cost the Markdown parser seconds or gigabytes; one pass over its lines.
/// </summary>
internal static class MarkdownLimits
{
    private static readonly SearchValues<char> _marks = SearchValues.Create("[*_`!");

    /// <returns>Whether the body may be parsed; otherwise an error was reported.</returns>
    public static bool Keep(string body, DiagnosticList diagnostics)
    {
        var (line, length, marks, rows) = (0, 0, 0, 0);
        char? fence = null;
        foreach (var range in body.AsSpan().Split('\n'))
        {
            line++;
            var text = body.AsSpan()[range].Trim();
            fence = Fence(text, fence);
            (length, marks) = fence is not null || StartsBlock(text) ? (0, 0) : (length, marks);
            (length, marks) = fence is null ? (length + text.Length, marks + CountMarks(text)) : (0, 0);
            rows = fence is null && text.Contains('|') ? rows + 1 : 0;

            if (length > ContentLimits.ParagraphLength)
                return Refuse(diagnostics, DiagnosticCodes.ParagraphTooLong, line,
                    $"The paragraph has more than {ContentLimits.ParagraphLength} characters; break it with blank lines.");
            if (marks > ContentLimits.ParagraphMarks)
                return Refuse(diagnostics, DiagnosticCodes.ParagraphTooLong, line,
                    $"The paragraph has more than {ContentLimits.ParagraphMarks} brackets, stars and other marks; break it up.");
            if (rows > ContentLimits.TableRows)
                return Refuse(diagnostics, DiagnosticCodes.TableTooLarge, line,
                    $"The table has more than {ContentLimits.TableRows} rows; split it.");
            if (rows > 0 && text.Count('|') > ContentLimits.TableColumns + 1)
                return Refuse(diagnostics, DiagnosticCodes.TableTooLarge, line,
                    $"The table has more than {ContentLimits.TableColumns} columns; split it.");
        }

        return true;
    }

    private static bool Refuse(DiagnosticList diagnostics, string code, int line, FormattableString message)
    {
        diagnostics.Error(code, line, FormattableString.Invariant(message));
        return false;
    }

    private static int CountMarks(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var rest = text; rest.IndexOfAny(_marks) is >= 0 and var at; rest = rest[(at + 1)..])
            count++;
        return count;
    }

    private static char? Fence(ReadOnlySpan<char> text, char? open)
    {
        if (!text.StartsWith("```") && !text.StartsWith("~~~"))
            return open;
        return open is null ? text[0] : open == text[0] ? null : open;
    }

    /// <summary>A blank line, heading, list item or table row ends the paragraph before it.</summary>
    private static bool StartsBlock(ReadOnlySpan<char> text) => text switch
    {
        [] or ['|', ..] or ['-' or '*' or '+', ' ', ..] => true,
        ['#', ..] => text.TrimStart('#') is [] or [' ', ..],
        [>= '0' and <= '9', ..] => text.TrimStart("0123456789") is ['.' or ')', ' ', ..],
        _ => false,
    };
}

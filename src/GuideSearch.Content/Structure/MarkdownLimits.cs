using System.Buffers;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Markdown;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.Structure;

/// <summary>
/// Leaves out the paragraphs and tables of a body that would cost the Markdown parser seconds or gigabytes; one pass over its lines.
/// </summary>
internal static class MarkdownLimits
{
    private static readonly SearchValues<char> _marks = SearchValues.Create("[*_`!");

    private static readonly SearchValues<char> _letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456");

    /// <returns>The body, in which the lines of such blocks are empty; a warning was reported for each.</returns>
    public static string Trim(string body, DiagnosticList diagnostics)
    {
        var lines = body.Split('\n');
        var (scan, dropped) = (new BlockScan(), false);
        for (var i = 0; i < lines.Length; i++)
        {
            scan.Take(lines[i].AsSpan().Trim(), lines[i].Length, i);
            if (scan.Excess is not { } excess)
                continue;

            if (!scan.Told)
            {
                diagnostics.Warning(excess.Code, i + 1, excess.Message);
                Array.Fill(lines, "", scan.First, i - scan.First);
            }

            lines[i] = "";
            scan.Told = dropped = true;
        }

        return dropped ? string.Join('\n', lines) : body;
    }

    /// <summary>The block to which the lines belong that are gone through, and what it has too much of.</summary>
    private sealed class BlockScan
    {
        private int _length, _marked, _rows, _paragraph, _table;
        private char? _fence;
        private bool _html;

        /// <summary>The code and the words for the author; null while the block is within its limits.</summary>
        public (string Code, string Message)? Excess { get; private set; }

        public bool Told { get; set; }

        /// <summary>Zero-based first line of the block.</summary>
        public int First => _rows > 0 ? Math.Min(_table, _paragraph) : _paragraph;

        public void Take(ReadOnlySpan<char> text, int length, int line)
        {
            _fence = Fence(text, _fence);
            _html = _fence is null && text.Length > 0 && (_html || OpensHtml(text));
            var code = _fence is not null || _html;
            if (code || StartsBlock(text))
                (_length, _marked, _paragraph) = (0, 0, line);
            if (code || !text.Contains('|'))
                (_rows, _table) = (0, line + 1);
            if (_rows == 0 && _length == 0)
                (Excess, Told) = (null, false);
            if (!code)
                (_length, _marked, _rows) = (_length + text.Length, _marked + CountMarks(text), text.Contains('|') ? _rows + 1 : 0);
            Excess ??= length > ContentLimits.LineLength
                ? Tell(DiagnosticCodes.LineTooLong,
                    $"The line has more than {ContentLimits.LineLength:N0} characters; its block is left out: break it.")
                : code ? null : ExcessOf(text);
            if (text is ['#', ..] && StartsBlock(text))
                (_length, _marked, _paragraph) = (0, 0, line + 1);
        }

        private (string, string)? ExcessOf(ReadOnlySpan<char> text)
        {
            if (_length > ContentLimits.ParagraphLength)
                return Tell(DiagnosticCodes.ParagraphTooLong,
                    $"The paragraph has more than {ContentLimits.ParagraphLength} characters and is left out; break it with blank lines.");
            if (_marked > ContentLimits.ParagraphMarks)
                return Tell(DiagnosticCodes.ParagraphTooLong,
                    $"The paragraph has more than {ContentLimits.ParagraphMarks} brackets, stars and the like; it is left out.");
            if (_rows > ContentLimits.TableRows)
                return Tell(DiagnosticCodes.TableTooLarge,
                    $"The table has more than {ContentLimits.TableRows} rows and is left out; split it.");
            if (_rows > 0 && text.Count('|') > ContentLimits.TableColumns + 1)
                return Tell(DiagnosticCodes.TableTooLarge,
                    $"The table has more than {ContentLimits.TableColumns} columns and is left out; split it.");
            return null;
        }

        private static (string, string) Tell(string code, FormattableString message) => (code, FormattableString.Invariant(message));
    }

    /// <summary>A line that begins a block of HTML, which goes on to the next blank line and is no paragraph.</summary>
    private static bool OpensHtml(ReadOnlySpan<char> text)
    {
        if (text is not ['<', ..])
            return false;
        var name = text[1..].TrimStart('/');
        var end = name.IndexOfAnyExcept(_letters);
        return HtmlNames.BreakLines((end < 0 ? name : name[..end]).ToString().ToLowerInvariant());
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

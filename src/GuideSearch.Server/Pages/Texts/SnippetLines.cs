using System.Text.RegularExpressions;
using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Texts;

/// <summary>A paragraph, list item or row of a passage.</summary>
/// <param name="LeadIn">A label such as <c>Scenario:</c>, colon included; empty for none.</param>
/// <param name="Text">What stands behind it.</param>
/// <param name="Ranges">Where <paramref name="Text"/> matched.</param>
public readonly record struct SnippetLine(string LeadIn, string Text, IReadOnlyList<MarkRange> Ranges);

/// <summary>A passage as it is read: line by line, with labels set apart and those dropped that say nothing.</summary>
public static partial class SnippetLines
{
    /// <remarks>A label alone stays only above a line without one: it names that line, and not what the passage no longer shows.</remarks>
    /// <returns>At least one line.</returns>
    public static IReadOnlyList<SnippetLine> From(Snippet snippet)
    {
        var (lines, start) = (new List<(int Start, int End)>(), 0);
        foreach (var line in snippet.Text.Split('\n'))
        {
            if (line.Trim().Length > 0)
                lines.Add((start, start + line.TrimEnd().Length));

            start += line.Length + 1;
        }

        var read = new List<SnippetLine>();
        foreach (var line in lines.Select(line => Read(snippet, line.Start, line.End)).Reverse())
        {
            if (line.Text.Length > 0 || (line.LeadIn.Length > 0 && read is [.., { LeadIn.Length: 0 }]))
                read.Add(line);
        }

        read.Reverse();
        return read.Count > 0 ? read : [new("", snippet.Text, snippet.Ranges)];
    }

    /// <summary>A label that matched stays a part of the text.</summary>
    private static SnippetLine Read(Snippet snippet, int start, int end)
    {
        var label = Label().Match(snippet.Text[start..end]);
        var rest = start + label.Length;
        if (!label.Success || Within(snippet, start, rest).Count > 0)
            return new("", snippet.Text[start..end], Within(snippet, start, end));

        return new(SaysNothing().IsMatch(label.Value) ? "" : label.Value.TrimEnd(), snippet.Text[rest..end], Within(snippet, rest, end));
    }

    private static IReadOnlyList<MarkRange> Within(Snippet snippet, int start, int end) =>
        [.. snippet.Ranges.Where(r => r.Start >= start && r.Start + r.Length <= end).Select(r => r with { Start = r.Start - start })];

    /// <summary>Up to four words that begin with a capital letter, and a colon.</summary>
    [GeneratedRegex(@"\A\p{Lu}[\p{L}\p{N}'’/-]*(?: [\p{L}\p{N}'’/&-]+){0,3}:(?:\s+|\z)")]
    private static partial Regex Label();

    /// <summary>Labels that say no more than that an answer is an answer.</summary>
    [GeneratedRegex(@"\A(?:(?:Sample|Example|Model|Suggested|Possible|Good) )?(?:Answer|Response)s?:(?:\s+|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex SaysNothing();
}

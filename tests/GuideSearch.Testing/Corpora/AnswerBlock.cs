using System.Text.RegularExpressions;

namespace GuideSearch.Testing.Corpora;

internal enum BlockKind
{
    Paragraph,

    /// <summary>A line that leads over to the next block: "**Process:**".</summary>
    Lead,
    Bullets,
    Steps,
    Table,
    Code,
}

/// <summary>A block of an answer as a real guide writes it.</summary>
/// <param name="Lines">Sentences of a paragraph, items of a list without their marks, lines of anything else.</param>
internal sealed partial record AnswerBlock(BlockKind Kind, IReadOnlyList<string> Lines)
{
    /// <summary>Blocks of Markdown, in order; headings, quotations and HTML are left out.</summary>
    public static IEnumerable<AnswerBlock> Read(IReadOnlyList<string> lines)
    {
        for (var (start, end) = (0, 0); start < lines.Count; start = end)
        {
            var first = lines[start].Trim();
            end = first.StartsWith("```", StringComparison.Ordinal) ? FenceEnd(lines, start)
                : first.Length > 0 ? BlockEnd(lines, start) : start + 1;
            if (first.Length > 0 && first[0] is not ('#' or '>' or '<'))
                yield return From(lines.Skip(start).Take(end - start).ToList());
        }
    }

    private static AnswerBlock From(List<string> lines)
    {
        var first = lines[0].Trim();
        if (first.StartsWith("```", StringComparison.Ordinal) || first[0] == '|')
            return new(first[0] == '|' ? BlockKind.Table : BlockKind.Code, lines);
        if (ItemMark().Match(first) is { Success: true } mark)
            return new(char.IsAsciiDigit(mark.Value[0]) ? BlockKind.Steps : BlockKind.Bullets, Items(lines));

        var text = string.Join(' ', lines.Select(line => line.Trim()));
        return text.TrimEnd('*')[^1] == ':' ? new(BlockKind.Lead, [text]) : new(BlockKind.Paragraph, SentenceEnd().Split(text));
    }

    private static List<string> Items(List<string> lines)
    {
        var items = new List<string>();
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (ItemMark().Match(line) is { Success: true } mark)
                items.Add(line[mark.Length..]);
            else
                items[^1] += ' ' + line;
        }

        return items;
    }

    private static int FenceEnd(IReadOnlyList<string> lines, int start)
    {
        var end = start + 1;
        while (end < lines.Count && !lines[end].TrimStart().StartsWith("```", StringComparison.Ordinal))
            end++;
        return Math.Min(end + 1, lines.Count);
    }

    private static int BlockEnd(IReadOnlyList<string> lines, int start)
    {
        var end = start + 1;
        while (end < lines.Count && lines[end].Trim() is { Length: > 0 } line && !BeginsAnother(lines[start], line))
            end++;
        return end;
    }

    /// <summary>Code always does; a list does below a paragraph.</summary>
    private static bool BeginsAnother(string first, string line) =>
        line.StartsWith("```", StringComparison.Ordinal) || (ItemMark().IsMatch(line) && !ItemMark().IsMatch(first.Trim()));

    [GeneratedRegex(@"^(?:[-*+]|\d{1,2}[.)])\s+")]
    private static partial Regex ItemMark();

    [GeneratedRegex(@"(?<=[a-z0-9)`][.!?])\s+(?=[A-Z`])")]
    private static partial Regex SentenceEnd();
}

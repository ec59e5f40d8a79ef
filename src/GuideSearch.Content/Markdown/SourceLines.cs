namespace GuideSearch.Content.Markdown;

/// <summary>The lines of a file by their one-based number.</summary>
internal sealed class SourceLines(string text)
{
    private readonly string[] _lines = text.Split('\n');

    public int Count => _lines.Length;

    public string this[int line] => _lines[line - 1];

    /// <summary>
    /// The last line of text in a range, thematic breaks and blank lines left aside; <paramref name="first"/> where there is none.
    /// </summary>
    public int LastText(int first, int last)
    {
        var line = Math.Max(first, Math.Min(last, Count));
        while (line > first && (string.IsNullOrWhiteSpace(this[line]) || IsRule(this[line])))
            line--;
        return line;
    }

    /// <summary>Three or more of one of <c>- * _</c>, and nothing else.</summary>
    private static bool IsRule(string line)
    {
        var marks = line.Replace(" ", "", StringComparison.Ordinal).Trim();
        return marks.Length >= 3 && marks[0] is '-' or '*' or '_' && marks.All(c => c == marks[0]);
    }
}

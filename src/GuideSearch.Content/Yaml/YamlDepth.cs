namespace GuideSearch.Content.Yaml;

/// <summary>Looks for nesting before the scanner sees the text: the scanner's cost grows with the square of it.</summary>
internal static class YamlDepth
{
    /// <summary>
    /// The first line that opens too many brackets or list marks, counted from <paramref name="firstLine"/>; 0 where none does.
    /// </summary>
    public static int FirstTooDeep(string yaml, int firstLine)
    {
        var (line, depth) = (firstLine, 0);
        foreach (var range in yaml.AsSpan().Split('\n'))
        {
            var text = yaml.AsSpan()[range];
            foreach (var c in text)
            {
                depth = c is '[' or '{' ? depth + 1 : c is ']' or '}' ? Math.Max(depth - 1, 0) : depth;
                if (depth > ContentLimits.YamlDepth)
                    return line;
            }

            if (HasManyMarks(text.TrimStart(' ')))
                return line;

            line++;
        }

        return 0;
    }

    private static bool HasManyMarks(ReadOnlySpan<char> text)
    {
        var marks = 0;
        for (; text is ['-' or '?', ' ', ..] && marks <= ContentLimits.YamlDepth; marks++)
            text = text[1..].TrimStart(' ');
        return marks > ContentLimits.YamlDepth;
    }
}

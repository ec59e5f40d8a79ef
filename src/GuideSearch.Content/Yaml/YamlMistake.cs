using YamlDotNet.Core;

namespace GuideSearch.Content.Yaml;

/// <summary>What the parser stumbled over, as its author should see it.</summary>
/// <param name="Line">One-based, in the YAML text.</param>
/// <param name="Hint">What to do.</param>
internal sealed record YamlMistake(int Line, int Column, string Hint)
{
    /// <summary>The parser marks a tab in the indentation somewhere before it; the tab itself is the place that helps.</summary>
    public static YamlMistake From(YamlException exception, string yaml)
    {
        var lines = yaml.Split('\n');
        var (line, column) = ((int)exception.Start.Line, (int)exception.Start.Column);
        if (Array.FindIndex(lines, IsIndentedByTab) is >= 0 and var tab)
            (line, column) = (tab + 1, lines[tab].IndexOf('\t', StringComparison.Ordinal) + 1);

        var text = lines.ElementAtOrDefault(line - 1) ?? "";
        return new(line, column, text switch
        {
            _ when text.Contains('\t', StringComparison.Ordinal) => "indent with spaces, not with tabs",
            _ when text.Count(c => c == ':') > 1 => "put a value that holds a colon in quotes",
            _ => "close quotes and brackets, and put a value with special characters in quotes",
        });
    }

    private static bool IsIndentedByTab(string line) => line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t');
}

using System.Text;
using System.Text.RegularExpressions;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.Defaults;

/// <summary>
/// Other programs have files of the same names: one that has no key of ours at its top, and none that may be a slip for it, is none of our
/// business, whatever stands deeper in it.
/// </summary>
internal static partial class ForeignFile
{
    /// <summary>Looks at the words alone: what is not ours need not be YAML that we can read.</summary>
    /// <param name="keys">Of the file, were it ours.</param>
    public static bool Is(ReadOnlySpan<byte> bytes, IReadOnlyCollection<string> keys)
    {
        var lines = Encoding.Latin1.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes).Split('\n')
            .Where(line => line.Trim() is [not '#', ..] and not "---" && !line.StartsWith('%')).ToList();
        return lines.Count > 0 && !TopKeys(lines).Any(key => IsOneOf(key, keys));
    }

    /// <summary>
    /// The keys of the outermost map, or of the maps that the outermost list holds; of brackets all that stand in them.
    /// </summary>
    private static IEnumerable<string> TopKeys(List<string> lines)
    {
        var margin = IndentOf(lines[0]);
        return lines[0].TrimStart() switch
        {
            ['{' or '[', ..] => lines.SelectMany(KeysIn),
            var first when IsItem(first) => KeysOfItems(lines, margin),
            _ => lines.Where(line => IndentOf(line) == margin).SelectMany(line => KeysIn(line).Take(line.TrimStart() is ['-', ..] ? 0 : 1)),
        };
    }

    /// <summary>The keys of an item stand below one another; one that stands a blank off is a slip.</summary>
    private static IEnumerable<string> KeysOfItems(List<string> lines, int margin)
    {
        var column = -1;
        foreach (var line in lines)
        {
            var text = line.Trim();
            if (IndentOf(line) == margin && IsItem(text))
            {
                var rest = text[1..].TrimStart();
                column = rest is "" or ['#', ..] ? -1 : line.IndexOf(rest, margin + 1, StringComparison.Ordinal);
                text = rest;
            }
            else if (column < 0)
                column = IndentOf(line);
            else if (IndentOf(line) > column + 1)
                continue;

            foreach (var key in KeysIn(text).Take(text is ['{', ..] ? int.MaxValue : 1))
                yield return key;
        }
    }

    private static bool IsItem(string text) => text.TrimEnd() is "-" or ['-', ' ' or '\t', ..];

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ', '\t').Length;

    private static IEnumerable<string> KeysIn(string line) => Key().Matches(line).Select(match => match.Value);

    public static void Tell(DiagnosticList diagnostics, IEnumerable<string> keys) => diagnostics.Hint(
        DiagnosticCodes.ForeignFile, 0,
        $"The file has none of the keys {string.Join(", ", keys)}: it is taken for another program's and not read.");

    /// <summary>Of short words a slip cannot be told from another word.</summary>
    private static bool IsOneOf(string word, IReadOnlyCollection<string> keys) =>
        keys.Contains(word, StringComparer.OrdinalIgnoreCase) || (word.Length >= 4 && NearestName.Find(word, keys) is not null);

    [GeneratedRegex(@"(?<![\w-])[A-Za-z](?>[\w-]*)(?=[""']?[ \t]*:)")]
    private static partial Regex Key();
}

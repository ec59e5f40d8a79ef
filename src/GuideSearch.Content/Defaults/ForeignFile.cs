using System.Text;
using System.Text.RegularExpressions;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.Defaults;

/// <summary>
/// Other programs have files of the same names: one in which no line begins with a key of ours, or with one that may be a slip for it, is
/// none of our business.
/// </summary>
internal static partial class ForeignFile
{
    /// <summary>Looks at the words alone: what is not ours need not be YAML that we can read.</summary>
    /// <param name="keys">Of the file, were it ours.</param>
    public static bool Is(ReadOnlySpan<byte> bytes, IReadOnlyCollection<string> keys)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').Where(line => line.Trim() is [not '#', ..]).ToList();
        return lines.Count > 0 && !lines.SelectMany(line => Key().Matches(line)).Any(match => IsOneOf(match.Value, keys));
    }

    public static void Tell(DiagnosticList diagnostics, IEnumerable<string> keys) => diagnostics.Hint(
        DiagnosticCodes.ForeignFile, 0,
        $"The file has none of the keys {string.Join(", ", keys)}: it is taken for another program's and not read.");

    /// <summary>Of short words a slip cannot be told from another word.</summary>
    private static bool IsOneOf(string word, IReadOnlyCollection<string> keys) =>
        keys.Contains(word, StringComparer.OrdinalIgnoreCase) || (word.Length >= 4 && NearestName.Find(word, keys) is not null);

    [GeneratedRegex(@"(?<![\w-])[A-Za-z](?>[\w-]*)(?=[""']?[ \t]*:)")]
    private static partial Regex Key();
}

using System.Text;
using System.Text.RegularExpressions;
using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Texts;

/// <summary>
/// Dresses an answer for reading: it begins with what it says, pitfalls and follow-ups are set apart, and words of the search are marked.
/// </summary>
/// <remarks>
/// But for the label in front, tags are only given a class, and text only a mark around what stands there: the markup stays as harmless as
/// it came.
/// </remarks>
public static partial class AnswerDressing
{
    public static IReadOnlyDictionary<string, MatchKind> NoMarks { get; } = new Dictionary<string, MatchKind>();

    /// <param name="html">Sanitized and well-formed.</param>
    /// <param name="marks">Words as the answer writes them, whatever their case.</param>
    public static string Dress(string html, IReadOnlyDictionary<string, MatchKind> marks)
    {
        var apart = Apart().Replace(
            AnswerLead.Drop(html), m => $"<{m.Groups["tag"]} class=\"{ClassOf(m.Groups["label"].Value)}\">{m.Groups["open"]}");
        return marks.Count == 0 ? apart : Mark(apart, marks);
    }

    /// <summary>The words of a hit that matched, as its texts write them.</summary>
    public static IReadOnlyDictionary<string, MatchKind> MarksOf(SearchHit hit)
    {
        var marks = new Dictionary<string, MatchKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var (text, ranges) in hit.Snippets.Select(s => (s.Text, s.Ranges)).Prepend((hit.Prompt.Text, hit.Prompt.Ranges)))
        {
            foreach (var range in ranges)
                marks.TryAdd(text.Substring(range.Start, range.Length), range.How);
        }

        return marks;
    }

    private static string ClassOf(string label) => label.StartsWith("follow", StringComparison.OrdinalIgnoreCase) ? "followup" : "pitfall";

    private static string Mark(string html, IReadOnlyDictionary<string, MatchKind> marks)
    {
        var encoded = marks.ToDictionary(m => Encode(m.Key), m => m.Value, StringComparer.OrdinalIgnoreCase);
        var words = string.Join('|', encoded.Keys.OrderByDescending(word => word.Length).Select(Regex.Escape));
        const RegexOptions options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        var pattern = new Regex($@"(?<![\p{{L}}\p{{N}}&])(?:{words})(?![\p{{L}}\p{{N}}])", options);
        var marked = new StringBuilder(html.Length + 200);
        foreach (var (text, isTag) in Pieces(html))
            marked.Append(isTag ? text : pattern.Replace(text, match => Marked(match.Value, encoded[match.Value])));

        return marked.ToString();
    }

    /// <summary>As the markup of answers writes a text; quotes need no entity there.</summary>
    private static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Marked(string word, MatchKind how) =>
        how is MatchKind.Exact ? $"<mark>{word}</mark>" : $"<mark class=\"near\">{word}</mark>";

    /// <summary>Tags and the text between them; in text a bracket is always written as an entity.</summary>
    private static IEnumerable<(string Text, bool IsTag)> Pieces(string html)
    {
        for (var start = 0; start < html.Length;)
        {
            var isTag = html[start] == '<';
            var end = isTag ? html.IndexOf('>', start) + 1 : html.IndexOf('<', start);
            if (end <= 0)
                end = html.Length;

            yield return (html[start..end], isTag);
            start = end;
        }
    }

    /// <summary>A paragraph or list item that begins with a label for what to avoid, or for what may be asked next.</summary>
    [GeneratedRegex(
        @"<(?<tag>p|li)>(?<open>\s*(?:<p>)?<(?:strong|em)>\s*(?=(?<label>"
        + @"(?:common |potential )?pitfalls?|what (?:not to|to avoid)|(?:common )?mistakes?|follow[- ]?ups?)\b))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Apart();
}

using System.Text.RegularExpressions;

namespace GuideSearch.Testing.Corpora;

/// <summary>
/// Queries as people type them at a corpus, each from one guide: single words, some words of a question, questions as they stand, phrases,
/// unfinished words, misspelt words and rare names; of one to six words.
/// </summary>
internal sealed partial class CorpusQueries(SeededNumbers numbers)
{
    private const int MaxWords = 6;

    private static readonly HashSet<string> _asking = new(StringComparer.Ordinal)
    {
        "about", "because", "been", "between", "could", "describe", "does", "ever", "explain", "from", "have", "into", "only", "over",
        "should", "than", "that", "their", "them", "there", "they", "this", "what", "when", "where", "which", "while", "will", "with",
        "without", "would", "your",
    };

    public string Create(SyntheticGuide guide)
    {
        var words = Word().Matches(numbers.Pick(guide.Prompts)).Select(m => m.Value.ToLowerInvariant()).ToList();
        var telling = words
            .Where(word => word.Length > 3 && !_asking.Contains(word)).Distinct().DefaultIfEmpty(words[^1]).ToList();
        return numbers.Next(100) switch
        {
            < 20 => numbers.Pick(telling),
            < 45 => string.Join(' ', telling.Skip(numbers.Next(Math.Max(1, telling.Count - 1))).Take(2)),
            < 60 => string.Join(' ', telling.Take(3 + numbers.Next(MaxWords - 2))),
            < 70 => string.Join(' ', words.Take(MaxWords)),
            < 80 => Phrase(guide),
            < 87 => Unfinished(numbers.Pick(telling)),
            < 95 => Misspelt([.. telling.Take(1 + numbers.Next(3))]),
            _ => Named(guide, numbers.Pick(telling)),
        };
    }

    /// <summary>Two or three words in a row, as they stand somewhere in the guide's questions.</summary>
    private string Phrase(SyntheticGuide guide)
    {
        var words = Word().Matches(numbers.Pick(guide.Prompts)).Select(m => m.Value).ToList();
        var length = Math.Min(words.Count, 2 + numbers.Next(2));
        return $"\"{string.Join(' ', words.Skip(numbers.Next(words.Count - length + 1)).Take(length))}\"";
    }

    private string Named(SyntheticGuide guide, string word) =>
        guide.Names.Count == 0 ? word : numbers.Chance(50) ? numbers.Pick(guide.Names) : $"{word} {numbers.Pick(guide.Names)}";

    private string Unfinished(string word) => word[..Math.Max(3, word.Length - 1 - numbers.Next(3))];

    private string Misspelt(List<string> words)
    {
        var at = numbers.Next(words.Count);
        var word = words[at];
        var letter = 1 + numbers.Next(Math.Max(1, word.Length - 2));
        words[at] = numbers.Next(3) switch
        {
            0 => word.Remove(letter, 1),
            1 => word.Insert(letter, word[letter - 1].ToString()),
            _ => string.Concat(word.AsSpan(0, letter - 1), word.AsSpan(letter, 1), word.AsSpan(letter - 1, 1), word.AsSpan(letter + 1)),
        };
        return string.Join(' ', words);
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}#+]*(?:['.-][\p{L}\p{Nd}]+)*")]
    private static partial Regex Word();
}

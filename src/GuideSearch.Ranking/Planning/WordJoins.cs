using GuideSearch.Querying;

namespace GuideSearch.Ranking.Planning;

/// <summary>Finds neighboring words of a query that guides may write as one: <c>null pointer exception</c>, <c>es 2015</c>.</summary>
public static class WordJoins
{
    private const int MaxWords = 5;

    /// <summary>Shorter words of letters alone are more often a chance: "to do" is no todo.</summary>
    private const int MinLetters = 5;

    /// <summary>Common words that begin a compound; others may run into the next word by chance ("for mat").</summary>
    private static readonly HashSet<string> _beginnings =
        ["after", "get", "has", "no", "off", "on", "out", "over", "through", "under", "up", "use"];

    /// <param name="words">Folded, in their order; empty for what parts two stretches.</param>
    /// <param name="counts">Whether each of them counts, or is too common.</param>
    /// <returns>Stretches of two words and more that may be one; by chance those that begin with a common word.</returns>
    public static IEnumerable<(int Start, int Length, string Joined, bool ByChance)> Candidates(
        IReadOnlyList<string> words, IReadOnlyList<bool> counts)
    {
        for (var start = 0; start < words.Count; start++)
        {
            if (words[start].Length == 0)
                continue;

            var byChance = !counts[start] && !_beginnings.Contains(words[start]);
            var (joined, any) = (words[start], counts[start]);
            for (var end = start + 1; end < words.Count && end - start < MaxWords && words[end].Length > 0; end++)
            {
                joined += words[end];
                any |= counts[end];
                if (any && IsLikely(words[end - 1], words[end], joined))
                    yield return (start, end - start + 1, joined, byChance);
            }
        }
    }

    /// <summary>Numbers join names, but no other numbers; letters join where they are enough.</summary>
    private static bool IsLikely(string before, string last, string joined) =>
        joined.All(char.IsLetter)
            ? joined.Length >= MinLetters && (last.Length > 1 || CommonWords.Contains(last))
            : !(char.IsAsciiDigit(before[^1]) && char.IsAsciiDigit(last[0]));
}

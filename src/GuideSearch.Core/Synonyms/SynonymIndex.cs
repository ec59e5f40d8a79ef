namespace GuideSearch.Synonyms;

/// <summary>
/// A thesaurus over analysed words: finds, at any place of a query, the longest term that stands there and its variants.
/// </summary>
/// <remarks>
/// A trie over units: a miss costs one look-up, a match at most one per unit of the longest term. Entries are applied once,
/// never chained: from a → b and b → c a search for a does not find c. Immutable, safe to share between threads.
/// </remarks>
public sealed class SynonymIndex
{
    /// <summary>Who misses a deadline has missed the deadline, and their own: such words do not part what belongs together.</summary>
    private static readonly string[] _determiners =
        ["a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their"];

    private readonly Node _root = new();
    private readonly HashSet<string> _passed;

    private SynonymIndex(HashSet<string> passed) => _passed = passed;

    /// <summary>Compiles a thesaurus.</summary>
    /// <param name="normalise">
    /// The engine's analysis of a text: its words as units, one per word, in order, common words included ("say no", "win
    /// over" would shrink to a word that means something else). Terms of which it leaves nothing are left out.
    /// </param>
    public static SynonymIndex Build(SynonymSet set, Func<string, IReadOnlyList<string>> normalise)
    {
        var index = new SynonymIndex(_determiners.SelectMany(normalise).ToHashSet(StringComparer.Ordinal));
        foreach (var entry in set.Entries)
        {
            var variants = entry.To.Select(term => new SynonymVariant(term, normalise(term)) { Fields = entry.Fields })
                .Where(v => v.Units.Count > 0).ToList();
            foreach (var units in entry.From.Select(normalise).Where(units => units.Count > 0))
                index.Add(units, variants);
        }

        return index;
    }

    /// <summary>The longest term that begins at <paramref name="start"/>; inside of it determiners count for nothing.</summary>
    /// <param name="units">The query, analysed as the thesaurus was: with its common words.</param>
    /// <returns>Null where no term begins.</returns>
    public SynonymMatch? LongestMatch(IReadOnlyList<string> units, int start)
    {
        var (node, length, longest) = (_root, 0, default(Node));
        for (var i = start; i < units.Count; i++)
        {
            if (!node.Next.TryGetValue(units[i], out var next))
            {
                if (i == start || !_passed.Contains(units[i]))
                    break;
                continue;
            }

            node = next;
            if (node.Variants.Count > 0)
                (length, longest) = (i - start + 1, node);
        }

        return longest is null ? null : new(start, length, longest.Variants);
    }

    /// <summary>All terms of a query from left to right, at each place the longest; matches do not overlap.</summary>
    public IReadOnlyList<SynonymMatch> Matches(IReadOnlyList<string> units)
    {
        var matches = new List<SynonymMatch>();
        for (var i = 0; i < units.Count;)
        {
            var match = LongestMatch(units, i);
            if (match is not null)
                matches.Add(match);

            i += match?.Length ?? 1;
        }

        return matches;
    }

    private void Add(IReadOnlyList<string> units, IEnumerable<SynonymVariant> variants)
    {
        var node = _root;
        foreach (var unit in WithoutDeterminers(units))
        {
            if (!node.Next.TryGetValue(unit, out var next))
                node.Next[unit] = next = new();

            node = next;
        }

        var others = variants.Where(v => !v.Units.SequenceEqual(units, StringComparer.Ordinal));
        node.Variants.AddRange(others.ExceptBy(node.Variants.Select(Key).ToHashSet(StringComparer.Ordinal), Key, StringComparer.Ordinal));
    }

    /// <summary>Unless next to nothing would remain ("the street").</summary>
    private IReadOnlyList<string> WithoutDeterminers(IReadOnlyList<string> units) =>
        units.Where(unit => !_passed.Contains(unit)).ToList() is { Count: > 1 } telling ? telling : units;

    private static string Key(SynonymVariant variant) => string.Join('\n', [.. variant.Units, "", .. variant.Fields]);

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<SynonymVariant> Variants { get; } = [];
    }
}

namespace GuideSearch.Ranking.Terms;

/// <summary>Finds the words of a dictionary that a misspelt word may mean.</summary>
/// <remarks>Safe to call from many threads.</remarks>
public sealed class SpellingDictionary
{
    private readonly string[] _words;
    private readonly int[] _documents;

    /// <param name="words">Folded and distinct, in any order; those with digits or signs are left out.</param>
    public SpellingDictionary(IEnumerable<(string Word, int Documents)> words)
    {
        var plain = words.Where(entry => EditLimit.IsPlain(entry.Word)).ToArray();
        _words = Array.ConvertAll(plain, entry => entry.Word);
        _documents = Array.ConvertAll(plain, entry => entry.Documents);
        Array.Sort(_words, _documents, StringComparer.Ordinal);
    }

    /// <summary>Other words within <see cref="EditLimit"/>, with the same first letter.</summary>
    /// <param name="typed">Folded; the dictionary may hold it or not.</param>
    /// <returns>Fewest edits first, then those in most documents, then by letters.</returns>
    public IReadOnlyList<SpellingCandidate> Near(string typed, int max) => Find(typed, max, unfinished: false);

    /// <summary>
    /// Words of which a beginning is within <see cref="EditLimit"/>, but not equal: for a word that is still being typed.
    /// </summary>
    /// <inheritdoc cref="Near"/>
    public IReadOnlyList<SpellingCandidate> NearBeginning(string typed, int max) => Find(typed, max, unfinished: true);

    private List<SpellingCandidate> Find(string typed, int max, bool unfinished)
    {
        var limit = EditLimit.For(typed);
        if (limit == 0)
            return [];

        var found = new List<SpellingCandidate>();
        var rows = new EditRows(typed, limit);
        var at = FirstFrom(typed[..1]);
        var end = Behind(typed.AsSpan(0, 1), at);
        while (at < end)
        {
            rows.Read(_words[at]);
            var next = rows.IsOver ? Behind(_words[at].AsSpan(0, rows.Depth), at) : at + 1;
            var edits = unfinished ? rows.TypedPrefix : rows.IsOver ? limit + 1 : rows.Whole;
            for (; at < next; at++)
            {
                if (edits > 0 && edits <= limit)
                    found.Add(new(_words[at], _documents[at], edits));
            }
        }

        found.Sort(Compare);
        return found.Count <= max ? found : found[..max];
    }

    private int FirstFrom(string word)
    {
        var at = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }

    /// <summary>The first word from an index on that does not begin so: the next one as a rule, so the steps grow from one.</summary>
    private int Behind(ReadOnlySpan<char> beginning, int from)
    {
        var (low, step) = (from, 1);
        while (low + step < _words.Length && Begins(_words[low + step], beginning))
            (low, step) = (low + step, step * 2);
        var high = Math.Min(low + step, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Begins(_words[middle], beginning))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool Begins(string word, ReadOnlySpan<char> beginning) => word.AsSpan().StartsWith(beginning, StringComparison.Ordinal);

    private static int Compare(SpellingCandidate a, SpellingCandidate b) =>
        a.Edits != b.Edits ? a.Edits.CompareTo(b.Edits)
        : a.Documents != b.Documents ? b.Documents.CompareTo(a.Documents)
        : string.CompareOrdinal(a.Word, b.Word);
}

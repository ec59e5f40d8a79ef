using GuideSearch.Analysis;

namespace GuideSearch.Ranking.Terms;

/// <summary>
/// Words of one root that inflection does not join: manage and management, manager and managing. Porter's stems cut deeper than
/// those of the index and err more, so what they find counts for less.
/// </summary>
public sealed class StemConflation
{
    private readonly Dictionary<string, (string Word, string Stem)[]> _byRoot;

    /// <param name="words">Each word once, in ordinal order.</param>
    public StemConflation(IEnumerable<(string Word, string Stem, int Documents)> words)
    {
        var stemmer = new RootStemmer();
        _byRoot = words.Where(entry => RootStemmer.HasRoot(entry.Word))
            .OrderByDescending(entry => entry.Documents).ThenBy(entry => entry.Word, StringComparer.Ordinal)
            .GroupBy(entry => stemmer.RootOf(entry.Word))
            .ToDictionary(
                family => family.Key,
                family => family.DistinctBy(entry => entry.Stem).Select(entry => (entry.Word, entry.Stem)).ToArray(),
                StringComparer.Ordinal);
    }

    /// <param name="word">Folded; the index need not know it.</param>
    /// <returns>The words of its root, those in most documents first, one for each stem; the word itself may be among them.</returns>
    public IEnumerable<(string Word, string Stem)> Of(string word) =>
        RootStemmer.HasRoot(word) && _byRoot.TryGetValue(new RootStemmer().RootOf(word), out var family) ? family : [];
}

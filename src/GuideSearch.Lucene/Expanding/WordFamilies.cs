using GuideSearch.Lucene.Meaning;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace GuideSearch.Lucene.Expanding;

/// <summary>
/// Words of one root that inflection does not join: qualify and qualification, partner and partnership. They are found by Porter's English
/// stemmer (snowballstem.org), which cuts deeper than the stems of the index and errs more, so what it finds counts for less.
/// </summary>
internal sealed class WordFamilies
{
    /// <summary>Shorter words lose their meaning with their ending.</summary>
    private const int ShortestWord = 4;

    /// <summary>Relatives per word at most, those in most documents first.</summary>
    private const int MostRelatives = 6;

    /// <summary>The likeness of two words below which they share letters only.</summary>
    private const float LeastLikeness = 0.3F;

    private readonly Dictionary<string, (string Word, string Stem)[]> _byRoot;

    public WordFamilies(Lexicon lexicon)
    {
        var stemmer = new EnglishStemmer();
        _byRoot = lexicon.Words.Select((word, i) => (Word: word, Stem: lexicon.Stems[i])).Where(entry => IsPlain(entry.Word))
            .OrderByDescending(entry => lexicon.DocumentsOf(entry.Word)).ThenBy(entry => entry.Word, StringComparer.Ordinal)
            .GroupBy(entry => RootOf(stemmer, entry.Word))
            .ToDictionary(family => family.Key, family => family.DistinctBy(entry => entry.Stem).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Other stems of the same root, but for words that mean something else: terminal and termination.</summary>
    /// <param name="word">Folded; the index need not know it.</param>
    /// <param name="stem">Its stem.</param>
    public IEnumerable<string> RelativesOf(string word, string stem) =>
        IsPlain(word) && _byRoot.TryGetValue(RootOf(new(), word), out var family)
            ? family.Where(other => other.Stem != stem && !AreStrangers(word, other.Word)).Select(other => other.Stem).Take(MostRelatives)
            : [];

    private static bool AreStrangers(string word, string other) =>
        WordVectors.Shared.Likeness(word, other) is { } likeness && likeness < LeastLikeness;

    private static bool IsPlain(string word) => word.Length >= ShortestWord && !word.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private static string RootOf(EnglishStemmer stemmer, string word)
    {
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}

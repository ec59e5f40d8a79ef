using GuideSearch.Lucene.Analysis;
using GuideSearch.Lucene.Schema;
using Lucene.Net.Index;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace GuideSearch.Lucene.Querying;

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

    private readonly Dictionary<string, string[]> _byRoot;

    public WordFamilies(AtomicReader reader)
    {
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in IndexFields.Texts)
            Count(reader, field.Words, documents);

        var stemmer = new EnglishStemmer();
        _byRoot = documents.Where(word => IsPlain(word.Key))
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .GroupBy(word => RootOf(stemmer, word.Key), word => TechnicalAnalyzer.StemOf(word.Key))
            .ToDictionary(family => family.Key, family => family.Distinct().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Other stems of the same root.</summary>
    /// <param name="word">Folded; the index need not know it.</param>
    /// <param name="stem">Its stem.</param>
    public IEnumerable<string> RelativesOf(string word, string stem) =>
        IsPlain(word) && _byRoot.TryGetValue(RootOf(new(), word), out var family)
            ? family.Where(other => other != stem).Take(MostRelatives)
            : [];

    private static void Count(AtomicReader reader, string field, Dictionary<string, int> documents)
    {
        if (reader.GetTerms(field)?.GetEnumerator() is not { } terms)
            return;

        while (terms.MoveNext())
        {
            var word = terms.Term.Utf8ToString();
            documents[word] = documents.GetValueOrDefault(word) + terms.DocFreq;
        }
    }

    private static bool IsPlain(string word) => word.Length >= ShortestWord && !word.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private static string RootOf(EnglishStemmer stemmer, string word)
    {
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}

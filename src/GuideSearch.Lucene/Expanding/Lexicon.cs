using GuideSearch.Lucene.Analysis;
using GuideSearch.Lucene.Schema;
using GuideSearch.Lucene.Spelling;
using Lucene.Net.Index;

namespace GuideSearch.Lucene.Expanding;

/// <summary>Every unstemmed word of a generation, sorted, with its stem and how many documents have it in one field.</summary>
internal sealed class Lexicon
{
    private readonly string[] _words;
    private readonly int[] _documents;
    private readonly HashSet<string> _stems;

    public Lexicon(AtomicReader reader)
    {
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in IndexFields.Texts)
            Count(reader, field.Words, documents);

        _words = [.. documents.Keys.Order(StringComparer.Ordinal)];
        _documents = Array.ConvertAll(_words, word => documents[word]);
        Stems = Array.ConvertAll(_words, TechnicalAnalyzer.StemOf);
        _stems = Stems.ToHashSet(StringComparer.Ordinal);
        Spelling = new(_words.Zip(_documents));
    }

    /// <summary>Folded, in ordinal order.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>In the order of <see cref="Words"/>.</summary>
    public string[] Stems { get; }

    public SpellingDictionary Spelling { get; }

    /// <summary>How many documents have the word in the field that has it most; 0 for a word that none has.</summary>
    public int DocumentsOf(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal) is >= 0 and var at ? _documents[at] : 0;

    /// <summary>Whether any document has the word in some inflection.</summary>
    public bool KnowsStem(string stem) => _stems.Contains(stem);

    /// <summary>The stems of the words that begin so, those in most documents first.</summary>
    /// <param name="beginning">Folded; the word that equals it is no completion.</param>
    public IEnumerable<string> Completions(string beginning, int most)
    {
        var at = Array.BinarySearch(_words, beginning, StringComparer.Ordinal);
        var first = at < 0 ? ~at : at + 1;
        var end = first;
        while (end < _words.Length && _words[end].StartsWith(beginning, StringComparison.Ordinal))
            end++;

        return Enumerable.Range(first, end - first)
            .OrderByDescending(i => _documents[i]).ThenBy(i => i)
            .Select(i => Stems[i]).Distinct(StringComparer.Ordinal).Take(most);
    }

    private static void Count(AtomicReader reader, string field, Dictionary<string, int> documents)
    {
        if (reader.GetTerms(field)?.GetEnumerator() is not { } terms)
            return;

        while (terms.MoveNext())
        {
            var word = terms.Term.Utf8ToString();
            documents[word] = Math.Max(documents.GetValueOrDefault(word), terms.DocFreq);
        }
    }
}

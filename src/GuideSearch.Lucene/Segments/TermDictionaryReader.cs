using GuideSearch.Lucene.Schema;
using GuideSearch.Ranking.Terms;
using Lucene.Net.Index;

namespace GuideSearch.Lucene.Segments;

/// <summary>Reads the dictionary of a generation from the terms of its unstemmed fields.</summary>
internal static class TermDictionaryReader
{
    public static TermDictionary Read(AtomicReader reader)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        var inPrompts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in IndexFields.Texts)
            Count(reader, field.Words, frequencies);
        Count(reader, IndexFields.Prompt.Words, inPrompts);
        return new(frequencies, inPrompts);
    }

    private static void Count(AtomicReader reader, string field, Dictionary<string, int> frequencies)
    {
        if (reader.GetTerms(field)?.GetEnumerator() is not { } terms)
            return;

        while (terms.MoveNext())
        {
            var word = terms.Term.Utf8ToString();
            frequencies[word] = Math.Max(frequencies.GetValueOrDefault(word), terms.DocFreq);
        }
    }
}

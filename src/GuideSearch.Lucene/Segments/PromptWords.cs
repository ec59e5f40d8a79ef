using GuideSearch.Lucene.Schema;
using GuideSearch.Serving.Answering.Suggesting;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GuideSearch.Lucene.Segments;

/// <summary>Reads the words of every prompt back from the postings: a fraction of a second where stored texts take many.</summary>
internal static class PromptWords
{
    /// <returns>By document, in the order of their positions.</returns>
    public static List<TitleWord>[] Read(AtomicReader reader)
    {
        var prompts = new List<TitleWord>[reader.MaxDoc];
        for (var document = 0; document < prompts.Length; document++)
            prompts[document] = [];
        if (reader.GetTerms(IndexFields.Prompt.Words)?.GetEnumerator() is not { } terms)
            return prompts;

        DocsAndPositionsEnum? postings = null;
        while (terms.MoveNext())
        {
            var word = terms.Term.Utf8ToString();
            postings = terms.DocsAndPositions(liveDocs: null, postings, DocsAndPositionsFlags.NONE);
            while (postings.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document)
            {
                for (var i = postings.Freq; i > 0; i--)
                    prompts[document].Add(new(word, postings.NextPosition()));
            }
        }

        foreach (var words in prompts)
            words.Sort((a, b) => a.Position != b.Position ? a.Position.CompareTo(b.Position) : string.CompareOrdinal(a.Word, b.Word));
        return prompts;
    }
}

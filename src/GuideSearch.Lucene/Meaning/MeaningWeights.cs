using GuideSearch.Lucene.Expanding;
using GuideSearch.Lucene.Querying;
using GuideSearch.Querying;

namespace GuideSearch.Lucene.Meaning;

/// <summary>How much each word says about the meaning of a text: rare ones much, common ones nothing.</summary>
/// <remarks>Arora, Liang and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (2017).</remarks>
internal sealed class MeaningWeights(Lexicon lexicon, int documents)
{
    public float Of(string word) => CommonWords.Contains(word) ? 0 : (float)Bm25F.Idf(documents, lexicon.DocumentsOf(word));
}

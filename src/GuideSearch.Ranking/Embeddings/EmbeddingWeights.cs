using GuideSearch.Querying;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Ranking.Terms;

namespace GuideSearch.Ranking.Embeddings;

/// <summary>Weight of each word in the embedding of a text: its idf, and 0 for common words.</summary>
/// <param name="documents">N, of the generation.</param>
/// <remarks>Arora, Liang and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (2017).</remarks>
public sealed class EmbeddingWeights(ITermDictionary dictionary, int documents)
{
    public float Of(string word) => CommonWords.Contains(word) ? 0 : (float)Bm25F.Idf(documents, dictionary.DocumentFrequency(word));
}

using GuideSearch.Ranking.Statistics;
using GuideSearch.Ranking.Terms;

namespace GuideSearch.Ranking.Embeddings;

/// <summary>The embeddings of a generation's documents, and their similarity to a query.</summary>
/// <remarks>
/// The embedding of a text is the sum of its words' vectors, each times its idf. A document's is the mean of prompt and answer, worked
/// out when the generation is built: 192 signed bytes a document, in the order of documents.
/// </remarks>
public sealed class DocumentEmbeddings(sbyte[] vectors, EmbeddingWeights weights)
{
    /// <summary>Weight of the prompt against the answer. // index time</summary>
    private const float PromptShare = 0.5F;

    /// <summary>Documents whose products are worked out before they are looked at: what the fastest cache holds.</summary>
    private const int RowsAtOnce = 512;

    private const int SummedAtOnce = 32_768;

    private const int Dimensions = WordVectors.Dimensions;

    public int Documents => vectors.Length / Dimensions;

    /// <summary>Works out the embedding of every document, summed over the postings, word by word.</summary>
    /// <param name="dictionary">Of the same documents.</param>
    /// <param name="atOnce">Documents whose sums are held at once, 1.5 kB each; each word is looked up once for so many.</param>
    public static sbyte[] Compute(IOccurrences occurrences, TermDictionary dictionary, int atOnce = SummedAtOnce)
    {
        var weights = new EmbeddingWeights(dictionary, occurrences.Documents);
        var vectors = new sbyte[occurrences.Documents * Dimensions];
        var most = Math.Min(atOnce, occurrences.Documents);
        var (prompts, answers) = (new float[most * Dimensions], new float[most * Dimensions]);
        for (var first = 0; first < occurrences.Documents; first += most)
        {
            var count = Math.Min(most, occurrences.Documents - first);
            Sum(first, count);
            for (var i = 0; i < count; i++)
            {
                var sum = prompts.AsSpan(i * Dimensions, Dimensions);
                Mix(sum, PromptShare, answers.AsSpan(i * Dimensions, Dimensions), 1 - PromptShare);
                Int8Vector.Write(sum, vectors.AsSpan((first + i) * Dimensions, Dimensions));
            }
        }

        return vectors;

        void Sum(int first, int count)
        {
            Array.Clear(prompts);
            Array.Clear(answers);
            var vector = new float[Dimensions];
            foreach (var word in dictionary.Words)
            {
                if (weights.Of(word) is not (> 0 and var weight) || !WordVectors.Shared.TryRead(word, vector))
                    continue;

                Add(TextField.Prompt, prompts);
                Add(TextField.Answer, answers);

                void Add(TextField field, float[] sums) => occurrences.CountWithin(
                    field, TermForm.Word, word, first, first + count,
                    (document, times) => Int8Vector.Add(sums.AsSpan((document - first) * Dimensions, Dimensions), vector, weight * times));
            }
        }
    }

    /// <summary>The embedding of a query.</summary>
    /// <param name="words">Folded.</param>
    /// <returns>Null where none of the words has a vector and counts.</returns>
    public sbyte[]? Embed(IEnumerable<string> words)
    {
        Span<float> sum = stackalloc float[Dimensions];
        sum.Clear();
        foreach (var word in words)
            WordVectors.Shared.AddTo(sum, word, weights.Of(word));
        var vector = new sbyte[Dimensions];
        return Int8Vector.Write(sum, vector) ? vector : null;
    }

    /// <summary>Cosine similarity of a vector and a document: 1 for the same, around 0 for strangers.</summary>
    public float Similarity(ReadOnlySpan<sbyte> vector, int document) => Int8Vector.Cosine(vector, Of(document));

    /// <summary>The <see cref="Similarity"/> of a vector and every document, in one pass over memory.</summary>
    /// <param name="similarities">Gets one for each document.</param>
    public void ReadSimilarities(ReadOnlySpan<sbyte> vector, Span<float> similarities)
    {
        Span<int> products = stackalloc int[RowsAtOnce];
        for (var first = 0; first < similarities.Length; first += RowsAtOnce)
        {
            var some = products[..Math.Min(RowsAtOnce, similarities.Length - first)];
            Int8Vector.Products(vector, vectors.AsSpan(first * Dimensions, some.Length * Dimensions), some);
            for (var i = 0; i < some.Length; i++)
                similarities[first + i] = Int8Vector.CosineOf(some[i]);
        }
    }

    /// <summary>The same for some documents: one after another, so that memory is asked for several at a time.</summary>
    /// <param name="similarities">Gets one for each of them, at its number.</param>
    public void ReadSimilarities(ReadOnlySpan<sbyte> vector, ReadOnlySpan<int> documents, Span<float> similarities)
    {
        foreach (var document in documents)
            similarities[document] = Similarity(vector, document);
    }

    /// <summary>Moves a vector towards the mean of some documents (Rocchio 1971).</summary>
    /// <param name="vector">Empty for none.</param>
    /// <param name="weight">Weight of the mean, against 1 for the vector.</param>
    public sbyte[] Towards(ReadOnlySpan<sbyte> vector, IReadOnlyList<int> documents, float weight)
    {
        Span<float> sum = stackalloc float[Dimensions];
        sum.Clear();
        Int8Vector.Add(sum, vector, 1);
        foreach (var document in documents)
            Int8Vector.Add(sum, Of(document), weight / documents.Count);
        var moved = new sbyte[Dimensions];
        Int8Vector.Write(sum, moved);
        return moved;
    }

    private ReadOnlySpan<sbyte> Of(int document) => vectors.AsSpan(document * Dimensions, Dimensions);

    private static void Mix(Span<float> a, float shareOfA, ReadOnlySpan<float> b, float shareOfB)
    {
        var (ofA, ofB) = (Factor(a, shareOfA), Factor(b, shareOfB));
        for (var i = 0; i < a.Length; i++)
            a[i] = a[i] * ofA + b[i] * ofB;
    }

    /// <summary>Brings a sum to the length of its share; 0 for a text without a vector, such as an answer that is not there.</summary>
    private static float Factor(ReadOnlySpan<float> sum, float share) => Int8Vector.Length(sum) is > 0 and var length ? share / length : 0;
}

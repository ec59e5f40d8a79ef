using GuideSearch.Querying;

namespace GuideSearch.Ranking.Embeddings;

/// <summary>The words that prompts are made of, and which of them have vectors close to another word's.</summary>
/// <remarks>192 bytes a word, read when a generation is opened.</remarks>
public sealed class WordNeighbors
{
    private const int Dimensions = WordVectors.Dimensions;

    private readonly string[] _words;
    private readonly sbyte[] _vectors;

    /// <param name="words">Folded, each once: those that stand in any prompt.</param>
    public WordNeighbors(IEnumerable<string> words)
    {
        _words = [.. words.Where(Counts)];
        _vectors = new sbyte[_words.Length * Dimensions];
        for (var i = 0; i < _words.Length; i++)
            Read(_words[i], _vectors.AsSpan(i * Dimensions, Dimensions));
    }

    /// <summary>Words of prompts with at least this similarity to a word, itself among them; none for a word without a vector.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="floor">A cosine, above 0 and below 1.</param>
    public IEnumerable<(string Word, float Similarity)> Of(string word, double floor)
    {
        if (!Counts(word))
            yield break;

        var vector = new sbyte[Dimensions];
        Read(word, vector);
        for (var i = 0; i < _words.Length; i++)
        {
            if (Int8Vector.Cosine(vector, _vectors.AsSpan(i * Dimensions, Dimensions)) is var similarity && similarity >= floor)
                yield return (_words[i], similarity);
        }
    }

    /// <summary>The same as impacts, linear in the similarity: 1 for a word that means the same, 0 for one at the floor.</summary>
    /// <inheritdoc cref="Of"/>
    public IEnumerable<(string Word, float Impact)> ImpactsOf(string word, float floor) =>
        Of(word, floor).Select(near => (near.Word, Math.Min(1, (near.Similarity - floor) / (1 - floor))));

    private static bool Counts(string word) => !CommonWords.Contains(word) && WordVectors.Shared.Knows(word);

    private static void Read(string word, Span<sbyte> vector)
    {
        Span<float> components = stackalloc float[Dimensions];
        WordVectors.Shared.TryRead(word, components);
        Int8Vector.Write(components, vector);
    }
}

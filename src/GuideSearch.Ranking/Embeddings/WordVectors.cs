using System.Text;
using GuideSearch.Analysis;

namespace GuideSearch.Ranking.Embeddings;

/// <summary>
/// Vectors of English words: words that are used alike have similar vectors. One resource of the program, the same for every index.
/// </summary>
/// <remarks>
/// Learned so that the sum of the words of a sentence, each by its rarity, points where the sentence model all-MiniLM-L6-v2 puts the
/// sentence (Reimers and Gurevych, "Sentence-BERT", 2019; Apache License 2.0), as Model2Vec does (Tulkens and van Dongen, 2024);
/// src/docs/tuning.md has the recipe, NOTICE the licenses of its sources. One signed byte a component.
/// Format, little endian: <c>GSWV</c>, dimensions, words; the words as length and ASCII; scales; components.
/// </remarks>
public sealed class WordVectors
{
    private static readonly Lazy<WordVectors> _shared = new(Load);

    private readonly Dictionary<string, int> _places;
    private readonly float[] _scales;
    private readonly sbyte[] _components;

    private WordVectors(BinaryReader file)
    {
        if (Encoding.ASCII.GetString(file.ReadBytes(4)) != "GSWV" || file.ReadInt32() != Dimensions)
            throw new InvalidDataException("The word vectors are not of the form that this program reads.");

        var count = file.ReadInt32();
        _places = new(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            _places.Add(Encoding.ASCII.GetString(file.ReadBytes(file.ReadByte())), i);
        _scales = new float[count];
        for (var i = 0; i < count; i++)
            _scales[i] = file.ReadSingle();
        _components = new sbyte[count * Dimensions];
        file.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_components.AsSpan()));
    }

    public const int Dimensions = 192;

    /// <summary>Raised with every change of the vectors: what an index keeps of them is of no use to others.</summary>
    public const int Version = 2;

    public static WordVectors Shared => _shared.Value;

    public int Count => _scales.Length;

    /// <param name="word">Folded, unstemmed; an inflection that has no vector of its own has that of its stem.</param>
    public bool Knows(string word) => TryFind(word, out _);

    /// <summary>Adds a word to a sum of words; a word without a vector adds nothing.</summary>
    /// <param name="word">Folded, unstemmed.</param>
    /// <param name="sum">Of <see cref="Dimensions"/> numbers.</param>
    public void AddTo(Span<float> sum, string word, float weight)
    {
        Span<float> vector = stackalloc float[Dimensions];
        if (TryRead(word, vector))
            Int8Vector.Add(sum, vector, weight);
    }

    /// <summary>Reads the vector of a word.</summary>
    /// <returns>False where it has none; then <paramref name="vector"/> stays as it is.</returns>
    public bool TryRead(string word, Span<float> vector)
    {
        if (!TryFind(word, out var place))
            return false;

        var components = _components.AsSpan(place * Dimensions, Dimensions);
        for (var i = 0; i < components.Length; i++)
            vector[i] = _scales[place] * components[i];
        return true;
    }

    /// <summary>The cosine of two words; null where one of them has no vector.</summary>
    public float? Similarity(string word, string other)
    {
        if (!TryFind(word, out var place) || !TryFind(other, out var otherPlace))
            return null;

        var a = ComponentsOf(place);
        var b = ComponentsOf(otherPlace);
        var (product, square, otherSquare) = (0.0, 0.0, 0.0);
        for (var i = 0; i < Dimensions; i++)
        {
            product += a[i] * b[i];
            square += a[i] * a[i];
            otherSquare += b[i] * b[i];
        }

        return (float)(product / Math.Sqrt(square * otherSquare));
    }

    private bool TryFind(string word, out int place) => _places.TryGetValue(word, out place)
        || (TechnicalAnalyzer.Analyze(word) is [var token] && _places.TryGetValue(token.Stem, out place));

    private ReadOnlySpan<sbyte> ComponentsOf(int place) => _components.AsSpan(place * Dimensions, Dimensions);

    private static WordVectors Load()
    {
        using var stream = typeof(WordVectors).Assembly.GetManifestResourceStream("GuideSearch.Ranking.words.vec")
            ?? throw new InvalidOperationException("The program was built without its word vectors.");
        using var file = new BinaryReader(stream);
        return new(file);
    }
}

namespace GuideSearch.Lucene.Meaning;

/// <summary>Where the documents of a generation point, and how alike they are to a query.</summary>
/// <param name="directions">Of <see cref="MeaningFile"/>.</param>
internal sealed class DocumentMeanings(sbyte[] directions, MeaningWeights weights)
{
    private const int Dimensions = WordVectors.Dimensions;

    /// <summary>Where a query points.</summary>
    /// <param name="words">Folded.</param>
    /// <returns>Null where none of the words has a meaning here.</returns>
    public sbyte[]? DirectionOf(IEnumerable<string> words)
    {
        Span<float> sum = stackalloc float[Dimensions];
        sum.Clear();
        foreach (var word in words)
            WordVectors.Shared.AddTo(sum, word, weights.Of(word));
        var direction = new sbyte[Dimensions];
        return Direction.Write(sum, direction) ? direction : null;
    }

    /// <summary>How alike a document and a direction are, 1 for the same, around 0 for strangers.</summary>
    public float Likeness(ReadOnlySpan<sbyte> direction, int document) => Direction.Cosine(direction, Of(document));

    /// <summary>From one direction towards the mean of some documents.</summary>
    /// <param name="direction">Empty for none.</param>
    /// <param name="share">How much the mean counts, against 1 for the direction.</param>
    public sbyte[] Between(ReadOnlySpan<sbyte> direction, IReadOnlyList<int> documents, float share)
    {
        Span<float> sum = stackalloc float[Dimensions];
        sum.Clear();
        Direction.Add(sum, direction, 1);
        foreach (var document in documents)
            Direction.Add(sum, Of(document), share / documents.Count);
        var between = new sbyte[Dimensions];
        Direction.Write(sum, between);
        return between;
    }

    private ReadOnlySpan<sbyte> Of(int document) => directions.AsSpan(document * Dimensions, Dimensions);
}

namespace GuideSearch.Ranking.Meaning;

/// <summary>The vectors of documents, of which the nearest to another one are found. Safe for several threads at once.</summary>
public interface INearestVectors
{
    /// <summary>Components of a vector; a multiple of 64.</summary>
    int Dimensions { get; }

    /// <summary>The documents nearest to a vector, by the cosine of the angle between them.</summary>
    /// <param name="vector">Quantized; nothing is near to zeros.</param>
    /// <returns>Best first, of equal ones the first document first.</returns>
    IReadOnlyList<NearVector> Nearest(ReadOnlySpan<sbyte> vector, int count);
}

/// <param name="Row">The number of its document.</param>
/// <param name="Cosine">As a multiple of 1 / <see cref="Int8Matrix.CosineSteps"/>.</param>
public readonly record struct NearVector(int Row, int Cosine, ReadOnlyMemory<sbyte> Components);

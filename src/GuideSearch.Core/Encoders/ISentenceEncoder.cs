namespace GuideSearch.Encoders;

/// <summary>Turns texts into vectors: the nearer two texts are in meaning, the larger the dot product of their vectors.</summary>
/// <remarks>Safe for several threads at once. Equal texts get equal vectors, bit for bit, on one machine.</remarks>
public interface ISentenceEncoder
{
    /// <summary>SHA-256 of all that decides about a vector, as lower-case hex. Vectors of two hashes are not comparable.</summary>
    string ModelHash { get; }

    /// <summary>Components of a vector; a multiple of 64.</summary>
    int Dimensions { get; }

    /// <summary>The vector of a text.</summary>
    /// <param name="text">Any; what is longer than the model reads is cut. A text without words gets a vector that means nothing.</param>
    /// <returns><see cref="Dimensions"/> components, of length 1.</returns>
    /// <exception cref="EncoderException">The model failed: out of memory, or not made for its vocabulary.</exception>
    float[] Encode(string text);

    /// <summary>How well the model's vocabulary covers a text, which may be of any length.</summary>
    PieceCount Count(string text);
}

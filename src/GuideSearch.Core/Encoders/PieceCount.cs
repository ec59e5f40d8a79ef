namespace GuideSearch.Encoders;

/// <summary>Words of a text, and the pieces of the model's vocabulary that they are made of.</summary>
/// <param name="Words">Without punctuation; a run of ideographs is one word.</param>
/// <param name="Pieces">At least <paramref name="Words"/>; equal where the vocabulary has each word whole. A word that it cannot make has
/// a piece for each of its characters, and at least two.</param>
public readonly record struct PieceCount(int Words, int Pieces)
{
    /// <summary>Pieces a word, at least 1; 1 for a text without words.</summary>
    public double PerWord => Words == 0 ? 1 : (double)Pieces / Words;

    public static PieceCount operator +(PieceCount a, PieceCount b) => new(a.Words + b.Words, a.Pieces + b.Pieces);

    public static PieceCount Add(PieceCount left, PieceCount right) => left + right;
}

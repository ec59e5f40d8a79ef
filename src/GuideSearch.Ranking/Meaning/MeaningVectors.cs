using GuideSearch.Ranking.Embeddings;

namespace GuideSearch.Ranking.Meaning;

/// <summary>From the encoder's vectors of a document to the row that is searched.</summary>
/// <remarks>
/// The sum is what an index keeps and hands on to the next; what is searched is worked out from all sums whenever one is built.
/// </remarks>
public static class MeaningVectors
{
    /// <summary>How far a document leans towards its guide, against 1 for itself. // index time</summary>
    private const float GuideWeight = 0.15F;

    /// <summary>Raised with every change here or in <see cref="MeaningTexts"/>: what an index keeps is of no use to others.</summary>
    public const int Version = 2;

    /// <summary>
    /// The sum of the vectors of a document's texts, each of length 1, as bytes; the pieces of its answer count together as one.
    /// </summary>
    public static sbyte[] Sum(ReadOnlySpan<float> question, ReadOnlySpan<float> inContext, IEnumerable<float[]> pieces)
    {
        var sum = question.ToArray();
        Int8Vector.Add(sum, inContext, 1);
        var answer = new float[sum.Length];
        foreach (var piece in pieces)
            Int8Vector.Add(answer, piece, 1);
        if (Int8Vector.Length(answer) is > 0 and var length)
            Int8Vector.Add(sum, answer, 1 / length);
        var row = new sbyte[sum.Length];
        Int8Matrix.Quantize(sum, row);
        return row;
    }

    /// <summary>Leans every document towards its guide: its vector, long 1, plus a share of the guide's mean, long 1.</summary>
    /// <param name="sums">A row for each document, zeros for one without a vector.</param>
    /// <param name="guides">The ordinal of each document's guide, from 0.</param>
    /// <returns>Rows in the same order; the same rows are absent.</returns>
    public static sbyte[] Seal(Int8Matrix sums, IReadOnlyList<int> guides)
    {
        var dimensions = sums.Dimensions;
        var means = MeansOf(sums, guides);
        var rows = new sbyte[sums.Rows * dimensions];
        var vector = new float[dimensions];
        for (var row = 0; row < sums.Rows; row++)
        {
            if (!sums.Has(row))
                continue;

            Array.Clear(vector);
            sums.AddUnit(row, vector);
            Int8Vector.Add(vector, means.AsSpan(guides[row] * dimensions, dimensions), GuideWeight);
            Int8Matrix.Quantize(vector, rows.AsSpan(row * dimensions, dimensions));
        }

        return rows;
    }

    /// <summary>The mean of each guide's documents, made long 1; nothing where they cancel out.</summary>
    private static float[] MeansOf(Int8Matrix sums, IReadOnlyList<int> guides)
    {
        var means = new float[(guides.Count == 0 ? 0 : guides.Max() + 1) * sums.Dimensions];
        for (var row = 0; row < sums.Rows; row++)
            sums.AddUnit(row, means.AsSpan(guides[row] * sums.Dimensions, sums.Dimensions));
        for (var at = 0; at < means.Length; at += sums.Dimensions)
        {
            var mean = means.AsSpan(at, sums.Dimensions);
            var length = Int8Vector.Length(mean);
            for (var i = 0; i < mean.Length && length > 0; i++)
                mean[i] /= length;
        }

        return means;
    }
}

namespace GuideSearch.Ranking.Meaning;

/// <summary>What an index keeps of its documents' vectors, and the next build takes over.</summary>
/// <param name="Hashes">Of the texts of each document, in the order of documents; see <see cref="MeaningTexts.Hash"/>.</param>
/// <param name="Rows">A row for each: <see cref="MeaningVectors.Sum"/>, or zeros where the encoder cannot read its guide.</param>
public sealed record DocumentSums(UInt128[] Hashes, Int8Matrix Rows)
{
    /// <summary>These and those of other documents, by the same encoder.</summary>
    public DocumentSums With(DocumentSums others) => new([.. Hashes, .. others.Hashes], Int8Matrix.Concat(Rows, others.Rows));

    /// <summary>The row of each hash that has a vector, and the hashes that were left out with their guide.</summary>
    public (Dictionary<UInt128, int> Rows, HashSet<UInt128> LeftOut) ByHash()
    {
        var (rows, leftOut) = (new Dictionary<UInt128, int>(Hashes.Length), new HashSet<UInt128>());
        for (var row = 0; row < Hashes.Length; row++)
        {
            if (Rows.Has(row))
                rows.TryAdd(Hashes[row], row);
            else
                leftOut.Add(Hashes[row]);
        }

        return (rows, leftOut);
    }
}

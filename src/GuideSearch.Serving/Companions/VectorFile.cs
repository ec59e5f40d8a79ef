using System.Buffers.Binary;
using System.Runtime.InteropServices;
using GuideSearch.Ranking.Meaning;

namespace GuideSearch.Serving.Companions;

/// <summary>
/// The vectors that are searched by meaning, in the order of documents: components of a row, 0 where a generation has none, then the rows,
/// little endian.
/// </summary>
internal static class VectorFile
{
    public const string Name = "vectors.bin";

    /// <param name="guides">The ordinal of each document's guide.</param>
    public static byte[] Write(DocumentSums? sums, IReadOnlyList<int> guides)
    {
        var dimensions = new byte[sizeof(int)];
        if (sums is null)
            return dimensions;

        BinaryPrimitives.WriteInt32LittleEndian(dimensions, sums.Rows.Dimensions);
        return [.. dimensions, .. MemoryMarshal.AsBytes(MeaningVectors.Seal(sums.Rows, guides).AsSpan())];
    }

    /// <returns>Null where there are none.</returns>
    /// <exception cref="DamagedGenerationException">It is of another size than its documents need.</exception>
    public static Int8Matrix? Read(byte[] bytes, int documents)
    {
        var dimensions = bytes.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (dimensions == 0 && bytes.Length == sizeof(int))
            return null;

        return dimensions > 0 && bytes.Length == sizeof(int) + (long)documents * dimensions
            ? new(MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(sizeof(int))).ToArray(), dimensions)
            : throw new DamagedGenerationException($"{Name} has {bytes.Length} bytes for {documents} documents.");
    }
}

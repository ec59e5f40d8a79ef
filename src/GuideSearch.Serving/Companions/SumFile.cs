using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using GuideSearch.Ranking.Meaning;

namespace GuideSearch.Serving.Companions;

/// <summary>
/// The vectors of documents as the sentence encoder made them, each with the hash of its texts, kept beside their index for the next build
/// to take over; a version of 0 where a generation has none.
/// </summary>
/// <remarks>
/// Version of the recipe, components of a row, documents; the model's hash in ASCII; 16 bytes a hash; the rows. Little endian.
/// </remarks>
internal static class SumFile
{
    public const string Name = "sums.bin";

    private const int HashBytes = 16;
    private const int ModelBytes = 64;
    private const int HeaderBytes = 3 * sizeof(int) + ModelBytes;

    public static byte[] Write(DocumentSums? sums, string? model)
    {
        if (sums is null)
            return new byte[sizeof(int)];

        var bytes = new byte[HeaderBytes + sums.Hashes.Length * (HashBytes + sums.Rows.Dimensions)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, MeaningVectors.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), sums.Rows.Dimensions);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), sums.Hashes.Length);
        Encoding.ASCII.GetBytes(model!, bytes.AsSpan(12, ModelBytes));
        for (var i = 0; i < sums.Hashes.Length; i++)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(bytes.AsSpan(HeaderBytes + i * HashBytes), sums.Hashes[i]);
            MemoryMarshal.AsBytes(sums.Rows[i]).CopyTo(RowIn(bytes, sums.Hashes.Length, sums.Rows.Dimensions, i));
        }

        return bytes;
    }

    /// <returns>Null where there are none, or those of another model or recipe.</returns>
    /// <exception cref="DamagedGenerationException">It is not what was written.</exception>
    public static DocumentSums? Read(byte[] bytes, string model)
    {
        if (bytes.Length < HeaderBytes || BinaryPrimitives.ReadInt32LittleEndian(bytes) != MeaningVectors.Version
            || Encoding.ASCII.GetString(bytes, 12, ModelBytes) != model)
            return null;

        var dimensions = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        var documents = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (bytes.Length != HeaderBytes + (long)documents * (HashBytes + dimensions))
            throw new DamagedGenerationException($"{Name} has {bytes.Length} bytes for {documents} documents.");

        var hashes = new UInt128[documents];
        for (var i = 0; i < documents; i++)
            hashes[i] = BinaryPrimitives.ReadUInt128LittleEndian(bytes.AsSpan(HeaderBytes + i * HashBytes));
        var rows = MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(HeaderBytes + documents * HashBytes)).ToArray();
        return new(hashes, new(rows, dimensions));
    }

    private static Span<byte> RowIn(byte[] bytes, int documents, int dimensions, int document) =>
        bytes.AsSpan(HeaderBytes + documents * HashBytes + document * dimensions, dimensions);
}

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>The hash over the documents of a generation, one after the other.</summary>
internal sealed class DocumentHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="packed">What the formula reads.</param>
    /// <param name="stored">What is shown.</param>
    public void Add(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> stored)
    {
        Span<byte> lengths = stackalloc byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(lengths, packed.Length);
        BinaryPrimitives.WriteInt32LittleEndian(lengths[sizeof(int)..], stored.Length);
        _hash.AppendData(lengths);
        _hash.AppendData(packed);
        _hash.AppendData(stored);
    }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}

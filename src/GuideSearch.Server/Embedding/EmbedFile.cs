using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using GuideSearch.Server.Answers;

namespace GuideSearch.Server.Embedding;

/// <summary>A file of the widget, ready to be sent in every encoding.</summary>
internal sealed class EmbedFile
{
    /// <summary>Characters of the hash that stand in an address.</summary>
    private const int HashLength = 16;

    private readonly byte[] _body;
    private readonly Lazy<byte[]>[] _compressed;

    public EmbedFile(string text, string contentType)
    {
        _body = Encoding.UTF8.GetBytes(text);
        _compressed =
        [
            .. Compression.Encodings.Index().Select(encoding =>
                new Lazy<byte[]>(() => Compression.Compress(_body, encoding.Index, CompressionLevel.SmallestSize))),
        ];
        ContentType = contentType;
        Hash = Convert.ToHexStringLower(SHA256.HashData(_body))[..HashLength];
        Integrity = $"sha384-{Convert.ToBase64String(SHA384.HashData(_body))}";
        EntityTag = $"W/\"{Hash}\"";
    }

    public string ContentType { get; }

    /// <summary>Names the content; part of its immutable address.</summary>
    public string Hash { get; }

    /// <summary>What the <c>integrity</c> attribute of a script says.</summary>
    public string Integrity { get; }

    public string EntityTag { get; }

    public int Length => _body.Length;

    /// <param name="encoding">Index in <see cref="Compression.Encodings"/>; -1 for none.</param>
    public byte[] Body(int encoding) => encoding < 0 ? _body : _compressed[encoding].Value;
}

using GuideSearch.QueryLogs;
using Microsoft.Extensions.Primitives;

namespace GuideSearch.Server.Answers;

/// <summary>An answer as it goes over the wire, with its headers.</summary>
/// <param name="body">JSON in UTF-8.</param>
/// <param name="generation">Null for an answer that depends on none.</param>
internal sealed class StoredAnswer(byte[] body, string? generation, string entityTag)
{
    private readonly byte[]?[] _compressed = new byte[]?[Compression.Encodings.Count];

    public StringValues Generation { get; } = generation;

    public StringValues EntityTag { get; } = entityTag;

    /// <summary>What the query log keeps of a search that it answers; null for nothing.</summary>
    public LoggedQuery? Searched { get; init; }

    public int Length => body.Length;

    /// <summary>What it holds in memory, compressed forms counted as if all were there.</summary>
    public int Bytes { get; } = body.Length * 3 / 2;

    /// <summary>The body in an encoding, compressed when it is first asked for.</summary>
    /// <param name="encoding">Index in <see cref="Compression.Encodings"/>; -1 for none.</param>
    public byte[] Body(int encoding) =>
        encoding < 0 ? body : _compressed[encoding] ??= Compression.Compress(body, encoding);
}

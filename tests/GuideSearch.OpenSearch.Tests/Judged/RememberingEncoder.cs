using System.Collections.Concurrent;
using GuideSearch.Encoders;

namespace GuideSearch.OpenSearch.Tests.Judged;

/// <summary>Reads each text once, for two engines that are asked the same.</summary>
internal sealed class RememberingEncoder(ISentenceEncoder encoder) : ISentenceEncoder
{
    private readonly ConcurrentDictionary<string, float[]> _vectors = new(StringComparer.Ordinal);

    public string ModelHash => encoder.ModelHash;

    public int Dimensions => encoder.Dimensions;

    public float[] Encode(string text) => _vectors.GetOrAdd(text, encoder.Encode);

    public PieceCount Count(string text) => encoder.Count(text);
}

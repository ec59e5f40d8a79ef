using System.Collections.Concurrent;
using GuideSearch.Encoders;

namespace GuideSearch.Benchmarks;

/// <summary>Encodes each text once, however many rankings ask for it.</summary>
internal sealed class RememberingEncoder(ISentenceEncoder encoder) : ISentenceEncoder
{
    private readonly ConcurrentDictionary<string, float[]> _known = new(StringComparer.Ordinal);

    public string ModelHash => encoder.ModelHash;

    public int Dimensions => encoder.Dimensions;

    public float[] Encode(string text) => _known.GetOrAdd(text, encoder.Encode);

    public PieceCount Count(string text) => encoder.Count(text);
}

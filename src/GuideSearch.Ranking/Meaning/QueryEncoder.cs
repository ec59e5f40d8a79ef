using System.Collections.Concurrent;
using GuideSearch.Encoders;

namespace GuideSearch.Ranking.Meaning;

/// <summary>Vectors of queries, each worked out once: an encoder takes longer for a text than the rest of its search.</summary>
/// <remarks>Safe for several threads at once.</remarks>
public sealed class QueryEncoder(ISentenceEncoder encoder)
{
    /// <summary>Texts of each half of the cache, of some 2 kB each.</summary>
    private const int HalfCapacity = 1_000;

    private ConcurrentDictionary<string, float[]> _recent = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, float[]> _older = new(StringComparer.Ordinal);

    public ISentenceEncoder Encoder => encoder;

    public float[] Encode(string text)
    {
        if (_recent.TryGetValue(text, out var vector))
            return vector;
        if (!_older.TryGetValue(text, out vector))
            vector = encoder.Encode(text);
        if (_recent.Count >= HalfCapacity)
            (_older, _recent) = (_recent, new(StringComparer.Ordinal));
        return _recent.GetOrAdd(text, vector);
    }
}

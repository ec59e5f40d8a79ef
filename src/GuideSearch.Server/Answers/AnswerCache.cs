using System.Collections.Concurrent;
using GuideSearch.Server.Telemetry;

namespace GuideSearch.Server.Answers;

/// <summary>Keeps answers of one generation, those asked for lately, within a bound of memory.</summary>
/// <remarks>
/// Two segments: new answers and those asked for again stand on the first; when it is full it becomes the second, and what
/// stood there is forgotten. So an answer is kept for at least one filling, without a list to lock.
/// </remarks>
/// <param name="capacity">In bytes, over both segments.</param>
internal sealed class AnswerCache(int capacity) : IKeptCount
{
    private Segments _segments = new("");
    private long _hits;
    private long _misses;

    public long Hits => Interlocked.Read(ref _hits);

    public long Misses => Interlocked.Read(ref _misses);

    /// <returns>Null when this generation did not answer the request lately.</returns>
    public StoredAnswer? Find(string generation, string request)
    {
        var answer = Look(generation, request);
        if (answer is null)
            Interlocked.Increment(ref _misses);
        else
            Interlocked.Increment(ref _hits);
        return answer;
    }

    /// <param name="generation">The open one: another makes this cache forget all others, be it newer or, after a rollback, older.</param>
    public void Keep(string generation, string request, StoredAnswer answer)
    {
        var segments = _segments;
        if (segments.Generation != generation)
            Interlocked.CompareExchange(ref _segments, new(generation), segments);
        else if (segments.Bytes > capacity / 2)
            Interlocked.CompareExchange(ref _segments, new(generation) { Second = segments.First }, segments);

        _segments.Add(generation, request, answer);
    }

    private StoredAnswer? Look(string generation, string request)
    {
        var segments = _segments;
        if (segments.Generation != generation)
            return null;

        if (segments.First.TryGetValue(request, out var answer))
            return answer;

        if (!segments.Second.TryGetValue(request, out answer))
            return null;

        Keep(generation, request, answer);
        return answer;
    }

    private sealed class Segments(string generation)
    {
        private int _bytes;

        public string Generation { get; } = generation;

        public ConcurrentDictionary<string, StoredAnswer> First { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, StoredAnswer> Second { get; init; } = new(StringComparer.Ordinal);

        public int Bytes => Volatile.Read(ref _bytes);

        public void Add(string answeredBy, string request, StoredAnswer answer)
        {
            if (answeredBy == Generation && First.TryAdd(request, answer))
                Interlocked.Add(ref _bytes, answer.Bytes);
        }
    }
}

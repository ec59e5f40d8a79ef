using System.Collections.Concurrent;

namespace GuideSearch.Server.Answers;

/// <summary>Keeps answers of one generation, those asked for lately, within a bound of memory.</summary>
/// <remarks>
/// Two shelves: new answers and those asked for again stand on the first; when it is full it becomes the second, and what
/// stood there is forgotten. So an answer is kept for at least one filling, without a list to lock.
/// </remarks>
/// <param name="capacity">In bytes, over both shelves.</param>
internal sealed class AnswerCache(int capacity)
{
    private Shelves _shelves = new("");

    /// <returns>Null when this generation did not answer the request lately.</returns>
    public StoredAnswer? Find(string generation, string request)
    {
        var shelves = _shelves;
        if (shelves.Generation != generation)
            return null;

        if (shelves.First.TryGetValue(request, out var answer))
            return answer;

        if (!shelves.Second.TryGetValue(request, out answer))
            return null;

        Keep(generation, request, answer);
        return answer;
    }

    public void Keep(string generation, string request, StoredAnswer answer)
    {
        var shelves = _shelves;
        if (shelves.Generation != generation)
        {
            // Names of generations are ordered by age; a late answer of an old one does not push out the new.
            if (string.CompareOrdinal(generation, shelves.Generation) < 0)
                return;
            Interlocked.CompareExchange(ref _shelves, new(generation), shelves);
        }
        else if (shelves.Bytes > capacity / 2)
        {
            Interlocked.CompareExchange(ref _shelves, new(generation) { Second = shelves.First }, shelves);
        }

        _shelves.Add(generation, request, answer);
    }

    private sealed class Shelves(string generation)
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

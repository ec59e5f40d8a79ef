using System.Collections.Concurrent;

namespace GuideSearch.Lucene.Querying;

/// <summary>Remembers what words, phrases and pairs match in one generation, so that postings are decoded once.</summary>
/// <param name="budget">Most entries over all lists; 8 bytes each. When it is spent, the cache begins anew.</param>
internal sealed class MatchCache(int budget)
{
    private readonly ConcurrentDictionary<string, Matches> _known = new(StringComparer.Ordinal);
    private long _entries;

    public Matches GetOrAdd(string key, Func<Matches> read)
    {
        if (_known.TryGetValue(key, out var known))
            return known;

        var matches = read();
        if (Interlocked.Add(ref _entries, matches.Documents.Length + KeyCost) > budget)
        {
            _known.Clear();
            Interlocked.Exchange(ref _entries, 0);
        }

        return _known.GetOrAdd(key, matches);
    }

    /// <summary>Words that nothing has must not fill the memory either.</summary>
    private const int KeyCost = 32;
}

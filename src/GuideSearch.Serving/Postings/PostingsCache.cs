using System.Collections.Concurrent;
using GuideSearch.Ranking.Scoring;

namespace GuideSearch.Serving.Postings;

/// <summary>Remembers scored postings of one generation, so that they are decoded once.</summary>
/// <param name="budget">Entries over all lists at most; 8 bytes each. When it is spent, the cache begins anew.</param>
internal sealed class PostingsCache(int budget)
{
    private readonly ConcurrentDictionary<string, ScoredPostings> _known = new(StringComparer.Ordinal);
    private long _entries;

    public ScoredPostings GetOrAdd(string key, Func<ScoredPostings> read)
    {
        if (_known.TryGetValue(key, out var known))
            return known;

        var postings = read();
        var cost = postings.Documents.Length + KeyCost;
        if (Interlocked.Add(ref _entries, cost) > budget)
        {
            _known.Clear();
            Interlocked.Exchange(ref _entries, cost);
        }

        return _known.GetOrAdd(key, postings);
    }

    /// <summary>Words that nothing has must not fill the memory either.</summary>
    private const int KeyCost = 32;
}

using GuideSearch.Server.Telemetry;

namespace GuideSearch.Server.Answers;

/// <summary>Keeps answers of one generation within a bound of memory.</summary>
/// <remarks>
/// A segmented LRU (Karedla, Love and Wherry, "Caching strategies to improve disk system performance", 1994): a new answer is on
/// probation, one that is asked for again is protected, and any number of answers that are asked for once push out only each other.
/// </remarks>
/// <param name="capacity">In bytes, over both segments.</param>
internal sealed class AnswerCache(int capacity) : IKeptCount
{
    /// <summary>Of the capacity, for answers that were asked for again; the rest is always left for new ones.</summary>
    private const double ProtectedShare = 0.8;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _known = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _onProbation = new();
    private readonly LinkedList<Kept> _protected = new();
    private string _generation = "";
    private long _bytes;
    private long _protectedBytes;
    private long _hits;
    private long _misses;

    public long Hits => Interlocked.Read(ref _hits);

    public long Misses => Interlocked.Read(ref _misses);

    /// <returns>Null when this generation did not answer the request lately.</returns>
    public StoredAnswer? Find(string generation, string request)
    {
        lock (_gate)
        {
            if (generation == _generation && _known.TryGetValue(request, out var node))
            {
                _hits++;
                Protect(node);
                return node.Value.Answer;
            }

            _misses++;
            return null;
        }
    }

    /// <param name="generation">The open one: another makes this cache forget all others, be it newer or, after a rollback, older.</param>
    public void Keep(string generation, string request, StoredAnswer answer)
    {
        var kept = new Kept(request, answer);
        lock (_gate)
        {
            if (generation != _generation)
                Begin(generation);
            if (kept.Bytes > capacity || _known.ContainsKey(request))
                return;

            _known.Add(request, _onProbation.AddFirst(kept));
            _bytes += kept.Bytes;
            while (_bytes > capacity)
                Forget(_onProbation.Last ?? _protected.Last!);
        }
    }

    /// <summary>Puts an answer first among the protected ones; the last of them may have another turn on probation.</summary>
    private void Protect(LinkedListNode<Kept> node)
    {
        _protectedBytes += node.List == _protected ? 0 : node.Value.Bytes;
        node.List!.Remove(node);
        _protected.AddFirst(node);
        while (_protectedBytes > ProtectedShare * capacity && _protected.Last is { } last && last != node)
        {
            _protectedBytes -= last.Value.Bytes;
            _protected.Remove(last);
            _onProbation.AddFirst(last);
        }
    }

    private void Forget(LinkedListNode<Kept> node)
    {
        _bytes -= node.Value.Bytes;
        _protectedBytes -= node.List == _protected ? node.Value.Bytes : 0;
        node.List!.Remove(node);
        _known.Remove(node.Value.Request);
    }

    private void Begin(string generation)
    {
        (_generation, _bytes, _protectedBytes) = (generation, 0, 0);
        _known.Clear();
        _onProbation.Clear();
        _protected.Clear();
    }

    private sealed record Kept(string Request, StoredAnswer Answer)
    {
        /// <summary>Node, record, entry of the dictionary and headers of objects.</summary>
        private const int Overhead = 320;

        public long Bytes { get; } = Answer.Bytes + sizeof(char) * Request.Length + Overhead;
    }
}

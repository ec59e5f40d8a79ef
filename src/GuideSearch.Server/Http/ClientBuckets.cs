using System.Collections.Concurrent;
using System.Net;

namespace GuideSearch.Server.Http;

/// <summary>
/// A bucket of tokens for each client: it holds so many, a request takes one, and so many a second come back. One lock would queue a
/// flood; so each bucket has its own.
/// </summary>
/// <param name="rate">Tokens that come back each second.</param>
/// <param name="burst">Tokens of a full bucket.</param>
internal sealed class ClientBuckets(int rate, int burst, TimeProvider clock)
{
    /// <summary>A bucket takes about a hundred bytes, so that a flood from everywhere takes ten megabytes.</summary>
    private const int MaxClients = 100_000;

    private readonly ConcurrentDictionary<IPAddress, Bucket> _buckets = new();

    /// <summary>Clients that are remembered.</summary>
    public int Count => _buckets.Count;

    /// <summary>Takes a token of a client.</summary>
    /// <returns>False where there is none.</returns>
    public bool TryTake(IPAddress client)
    {
        var now = clock.GetTimestamp();
        if (_buckets.Count >= MaxClients && !_buckets.ContainsKey(client))
            Forget(now);

        var bucket = _buckets.GetOrAdd(client, static (_, start) => new(start.Burst, start.Now), (Burst: burst, Now: now));
        lock (bucket)
        {
            Fill(bucket, now);
            if (bucket.Tokens < 1)
                return false;

            bucket.Tokens--;
            return true;
        }
    }

    /// <summary>A full bucket tells no more than none. Where none is full, all start anew: they are too many to count.</summary>
    private void Forget(long now)
    {
        foreach (var (client, bucket) in _buckets)
        {
            lock (bucket)
            {
                Fill(bucket, now);
                if (bucket.Tokens >= burst)
                    _buckets.TryRemove(client, out _);
            }
        }

        if (_buckets.Count >= MaxClients)
            _buckets.Clear();
    }

    private void Fill(Bucket bucket, long now)
    {
        bucket.Tokens = Math.Min(burst, bucket.Tokens + clock.GetElapsedTime(bucket.At, now).TotalSeconds * rate);
        bucket.At = now;
    }

    private sealed class Bucket(double tokens, long at)
    {
        public double Tokens { get; set; } = tokens;

        public long At { get; set; } = at;
    }
}

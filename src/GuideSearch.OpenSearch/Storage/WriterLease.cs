using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Http;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>
/// One writer over all machines: a document that only one can create, or take over once its time has passed. The clocks of writers must
/// agree better than <see cref="_term"/>.
/// </summary>
internal sealed class WriterLease : IDisposable
{
    private static readonly TimeSpan _term = TimeSpan.FromSeconds(60);
    private readonly ClusterClient _client;
    private readonly string _index;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ITimer _timer;
    private readonly string _owner;
    private (long SeqNo, long Term) _version;
    private bool _lost;

    private WriterLease(ClusterClient client, string index, TimeProvider clock, string owner, JsonElement written)
    {
        (_client, _index, _clock, _owner) = (client, index, clock, owner);
        _version = VersionOf(written);
        var period = _term / 4;
        _timer = clock.CreateTimer(_ => _ = RenewQuietlyAsync(), null, period, period);
    }

    private static string PathIn(string index) => $"{index}/_doc/writer";

    /// <exception cref="IndexBusyException">Another writer is at work.</exception>
    /// <exception cref="ClusterException">The cluster does not answer, or refuses.</exception>
    public static async Task<WriterLease> TakeAsync(
        ClusterClient client, ClusterNames names, int replicas, TimeProvider clock, CancellationToken cancellationToken)
    {
        await CreateIndexAsync(client, names.Writer, replicas, cancellationToken).ConfigureAwait(false);
        var owner = $"{WriterName.Current} {Guid.NewGuid():N}";
        var body = BodyOf(owner, clock.GetUtcNow() + _term);
        var created = await client.SendAsync(HttpMethod.Put, $"{PathIn(names.Writer)}?op_type=create", body, cancellationToken)
            .ConfigureAwait(false);
        if (created.Status is not HttpStatusCode.Conflict)
            return new(client, names.Writer, clock, owner, created.Require());

        var found = await client.GetAsync(PathIn(names.Writer), cancellationToken).ConfigureAwait(false);
        if (found.Status is HttpStatusCode.NotFound)
            throw Busy(null, null);

        var held = found.Require().GetProperty("_source");
        var (holder, end) = (held.GetProperty("owner").GetString()!, held.GetProperty("until").GetDateTimeOffset());
        if (holder == owner)
            return new(client, names.Writer, clock, owner, found.Require());
        if (end > clock.GetUtcNow())
            throw Busy(holder, end);

        var (seqNo, term) = VersionOf(found.Require());
        var taken = await client.SendAsync(
            HttpMethod.Put, $"{PathIn(names.Writer)}?if_seq_no={seqNo}&if_primary_term={term}", body, cancellationToken)
            .ConfigureAwait(false);
        return taken.Status is HttpStatusCode.Conflict
            ? throw Busy(null, null)
            : new(client, names.Writer, clock, owner, taken.Require());
    }

    /// <summary>Makes sure that the lease is ours for a while to come.</summary>
    /// <exception cref="IndexStorageException">It is not: another writer may be at work.</exception>
    /// <exception cref="ClusterException">The cluster does not answer.</exception>
    public async Task RequireAsync(CancellationToken cancellationToken)
    {
        await RenewAsync(cancellationToken).ConfigureAwait(false);
        if (_lost)
            throw new IndexStorageException("The writer's lease was lost during the build, so nothing was published; build again.");
    }

    public void Dispose()
    {
        _timer.Dispose();
        _gate.Wait();
        try
        {
            if (!_lost)
                Blocking.Run(ReleaseAsync);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task ReleaseAsync()
    {
        try
        {
            await _client.SendAsync(
                HttpMethod.Delete, $"{PathIn(_index)}?if_seq_no={_version.SeqNo}&if_primary_term={_version.Term}", null,
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (ClusterException)
        {
            // It ends by itself.
        }
    }

    private async Task RenewQuietlyAsync()
    {
        try
        {
            await RenewAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ClusterException or ObjectDisposedException)
        {
            // The next renewal may come through; whoever publishes asks first.
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_lost)
                return;

            var reply = await _client.SendAsync(
                HttpMethod.Put, $"{PathIn(_index)}?if_seq_no={_version.SeqNo}&if_primary_term={_version.Term}",
                BodyOf(_owner, _clock.GetUtcNow() + _term), cancellationToken).ConfigureAwait(false);
            if (reply.Status is HttpStatusCode.Conflict or HttpStatusCode.NotFound)
                _lost = !await IsOursAsync(cancellationToken).ConfigureAwait(false);
            else
                _version = VersionOf(reply.Require());
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Whether a renewal came through whose answer did not.</summary>
    private async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        var found = await _client.GetAsync(PathIn(_index), cancellationToken).ConfigureAwait(false);
        if (!found.Succeeded || found.Require().GetProperty("_source").GetProperty("owner").GetString() != _owner)
            return false;

        _version = VersionOf(found.Require());
        return true;
    }

    private static async Task CreateIndexAsync(ClusterClient client, string index, int replicas, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["settings"] = new JsonObject { ["number_of_shards"] = 1, ["number_of_replicas"] = replicas },
            ["mappings"] = new JsonObject { ["dynamic"] = false },
        };
        var reply = await client.SendAsync(HttpMethod.Put, index, body, cancellationToken).ConfigureAwait(false);
        if (!reply.Succeeded && reply.Status is not HttpStatusCode.BadRequest)
            reply.Require();
    }

    private static JsonObject BodyOf(string owner, DateTimeOffset until) => new() { ["owner"] = owner, ["until"] = until };

    private static (long SeqNo, long Term) VersionOf(JsonElement reply) =>
        (reply.GetProperty("_seq_no").GetInt64(), reply.GetProperty("_primary_term").GetInt64());

    private static IndexBusyException Busy(string? owner, DateTimeOffset? until)
    {
        var holder = owner is null ? null : $"{owner[..owner.LastIndexOf(' ')]}, whose lease ends at {until:yyyy-MM-dd HH:mm:ss}Z";
        return new($"Another writer is at work in the cluster{(holder is null ? "" : $": {holder}")}; wait until it ends.", holder);
    }
}

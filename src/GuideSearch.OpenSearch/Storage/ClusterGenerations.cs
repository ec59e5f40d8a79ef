using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Schema;

namespace GuideSearch.OpenSearch.Storage;

/// <param name="Manifest">As text; null while a build fills it, or where a build died.</param>
/// <param name="Left">When the alias left it; null where it is live or never was.</param>
internal sealed record ListedGeneration(string Id, string Index, string? Manifest, DateTimeOffset? Left);

/// <summary>The generations in a cluster, as indices of it: list, make, complete, publish, delete.</summary>
internal sealed class ClusterGenerations(ClusterClient client, ClusterNames names)
{
    private const string ManifestKey = "manifest";
    private const string LeftKey = "left";

    private const string NearestPlugin = "org.opensearch.knn.plugin.KNNPlugin";

    /// <summary>The block of an index that takes no document, which every complete generation has.</summary>
    private const string SealedBlock = "8";

    /// <summary>Merging, copying and the like take as long as they take.</summary>
    private static readonly TimeSpan _longTimeout = TimeSpan.FromMinutes(30);

    /// <summary>Newest first, those that a build fills included.</summary>
    public async Task<IReadOnlyList<ListedGeneration>> ListAsync(CancellationToken cancellationToken)
    {
        var listed = new List<ListedGeneration>();
        foreach (var (name, meta) in await IndicesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (names.IdOf(name) is { } id)
                listed.Add(new(id, name, TextOf(meta, ManifestKey), TimeOf(meta)));
        }

        return [.. listed.OrderByDescending(generation => generation.Id, StringComparer.Ordinal)];
    }

    /// <summary>Indices of builds that were never to be published.</summary>
    public async Task<IReadOnlyList<(string Index, DateTimeOffset Begun)>> ListTrialsAsync(CancellationToken cancellationToken)
    {
        var trials = new List<(string, DateTimeOffset)>();
        foreach (var (name, _) in await IndicesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (names.BeginOfTrial(name) is { } begun)
                trials.Add((name, begun));
        }

        return trials;
    }

    /// <summary>The id of the generation that the alias names; null where it names none.</summary>
    /// <param name="isLocal">Whether what any node knows is enough, be there a cluster manager or not.</param>
    public async Task<string?> ReadLiveAsync(CancellationToken cancellationToken, bool isLocal = false) =>
        (await ReadNamedAsync(cancellationToken, isLocal).ConfigureAwait(false)).Select(names.IdOf).OfType<string>()
        .Max(StringComparer.Ordinal);

    /// <summary>Makes an index of a name that is ours alone: where it is there, an answer was lost and the request sent again.</summary>
    /// <param name="canNear">See <see cref="ClusterFields.IndexBody"/>.</param>
    public async Task CreateAsync(string index, int shards, bool canNear, CancellationToken cancellationToken)
    {
        var body = ClusterFields.IndexBody(shards, canNear);
        var reply = await client.SendAsync(HttpMethod.Put, index, body, cancellationToken).ConfigureAwait(false);
        if (!reply.Names("resource_already_exists_exception"))
            Require(reply);
    }

    /// <summary>Whether all nodes find the nearest of vectors. Where we may not ask, none does.</summary>
    public async Task<bool> CanNearAsync(CancellationToken cancellationToken)
    {
        var reply = await client.GetAsync("_nodes/plugins?filter_path=nodes.*.plugins.classname", cancellationToken).ConfigureAwait(false);
        return reply.Status is not HttpStatusCode.Forbidden && PropertiesOf(reply.Require(), "nodes") is { Length: > 0 } nodes
            && nodes.All(HasNearest);

        static bool HasNearest(JsonProperty node) => node.Value.GetProperty("plugins").EnumerateArray()
            .Any(plugin => plugin.GetProperty("classname").ValueEquals(NearestPlugin));
    }

    /// <summary>Lets an index take vectors, which none has before.</summary>
    public async Task MapVectorsAsync(string index, int dimensions, CancellationToken cancellationToken) =>
        Require(await client.SendAsync(HttpMethod.Put, $"{index}/_mapping", ClusterFields.VectorMapping(dimensions), cancellationToken)
            .ConfigureAwait(false));

    /// <summary>Merges what was written and makes it findable.</summary>
    public async Task MergeAsync(string index, CancellationToken cancellationToken)
    {
        Require(await LongAsync(HttpMethod.Post, $"{index}/_refresh", cancellationToken).ConfigureAwait(false));
        Require(await LongAsync(HttpMethod.Post, $"{index}/_forcemerge?max_num_segments=1", cancellationToken).ConfigureAwait(false));
        Require(await LongAsync(HttpMethod.Post, $"{index}/_refresh", cancellationToken).ConfigureAwait(false));
    }

    /// <summary><c>green</c>, <c>yellow</c> where copies are missing, <c>red</c> where shards are.</summary>
    public async Task<string?> ReadHealthAsync(string index, CancellationToken cancellationToken) =>
        (await client.GetAsync($"_cluster/health/{index}?local=true", cancellationToken).ConfigureAwait(false)).Require()
            .GetProperty("status").GetString();

    /// <summary>Why our indices take nothing new, as where a disk is full or there is no cluster manager.</summary>
    /// <returns>Null where they do, or where we may not know: then the build that fails tells.</returns>
    public async Task<string?> ReadBlockAsync(CancellationToken cancellationToken)
    {
        var reply = await client.GetAsync($"_cluster/state/blocks/{names.Pattern}?local=true", cancellationToken).ConfigureAwait(false);
        if (reply.Status is HttpStatusCode.Forbidden || !reply.Require().TryGetProperty("blocks", out var blocks))
            return null;

        var ofOurs = PropertiesOf(blocks, "indices").SelectMany(index => index.Value.EnumerateObject());
        return PropertiesOf(blocks, "global").Concat(ofOurs.Where(block => block.Name != SealedBlock)).Where(StopsWriting)
            .Select(block => block.Value.GetProperty("description").GetString()).FirstOrDefault();
    }

    /// <summary>Bytes of the primary shards.</summary>
    public async Task<long> SizeAsync(string index, CancellationToken cancellationToken) =>
        (await client.GetAsync($"{index}/_stats/store", cancellationToken).ConfigureAwait(false)).Require()
            .GetProperty("_all").GetProperty("primaries").GetProperty("store").GetProperty("size_in_bytes").GetInt64();

    /// <summary>Makes the copies of a generation, which takes no document from now on.</summary>
    public async Task CloseAsync(string index, int replicas, CancellationToken cancellationToken)
    {
        var settings = new JsonObject { ["index"] = new JsonObject { ["number_of_replicas"] = replicas, ["blocks.write"] = true } };
        Require(await client.SendAsync(HttpMethod.Put, $"{index}/_settings", settings, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Says that a generation is complete: from now on it is one.</summary>
    public Task WriteManifestAsync(string index, string manifest, CancellationToken cancellationToken) =>
        WriteMetaAsync(index, manifest, null, cancellationToken);

    /// <summary>Turns the alias to a generation, in one step for everybody.</summary>
    /// <param name="now">Noted as the time at which the alias left the one before.</param>
    public async Task PublishAsync(string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var named = await ReadNamedAsync(cancellationToken).ConfigureAwait(false);
        var actions = new JsonArray([.. named.Select(index => Action("remove", index)), Action("add", names.IndexOf(id))]);
        Require(await client.SendAsync(HttpMethod.Post, "_aliases", new JsonObject { ["actions"] = actions }, cancellationToken)
            .ConfigureAwait(false));
        var listed = await ListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var generation in listed.Where(g => g.Manifest is not null && (g.Id == id || named.Contains(g.Index))))
        {
            var left = generation.Id == id ? (DateTimeOffset?)null : now;
            await WriteMetaAsync(generation.Index, generation.Manifest!, left, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes an index; one that is gone already is no fault.</summary>
    public async Task DeleteAsync(string index, CancellationToken cancellationToken)
    {
        var reply = await LongAsync(HttpMethod.Delete, index, cancellationToken).ConfigureAwait(false);
        if (reply.Status is not HttpStatusCode.NotFound)
            Require(reply);
    }

    private async Task<IReadOnlyList<(string Name, JsonElement? Meta)>> IndicesAsync(CancellationToken cancellationToken)
    {
        var path = $"{names.Pattern}/_mapping?allow_no_indices=true&filter_path=*.mappings._meta,*.mappings.dynamic";
        var reply = (await client.GetAsync(path, cancellationToken).ConfigureAwait(false)).Require();
        return
        [
            .. reply.EnumerateObject().Select(index => (index.Name,
                index.Value.GetProperty("mappings").TryGetProperty("_meta", out var meta) ? meta : (JsonElement?)null)),
        ];
    }

    private async Task WriteMetaAsync(string index, string manifest, DateTimeOffset? left, CancellationToken cancellationToken)
    {
        var meta = new JsonObject { [ManifestKey] = manifest };
        if (left is { } time)
            meta[LeftKey] = time;
        Require(await client.SendAsync(HttpMethod.Put, $"{index}/_mapping", new JsonObject { ["_meta"] = meta }, cancellationToken)
            .ConfigureAwait(false));
    }

    private JsonObject Action(string name, string index) =>
        new() { [name] = new JsonObject { ["index"] = index, ["alias"] = names.Alias } };

    /// <summary>The indices that the alias names: one, or none.</summary>
    private async Task<IReadOnlyList<string>> ReadNamedAsync(CancellationToken cancellationToken, bool isLocal = false)
    {
        var reply = await client.GetAsync($"_alias/{names.Alias}{(isLocal ? "?local=true" : "")}", cancellationToken).ConfigureAwait(false);
        return reply.Status is HttpStatusCode.NotFound ? [] : [.. reply.Require().EnumerateObject().Select(index => index.Name)];
    }

    private ValueTask<ClusterReply> LongAsync(HttpMethod method, string path, CancellationToken cancellationToken) =>
        client.SendAsync(new(method, path, null) { Timeout = _longTimeout }, cancellationToken);

    /// <exception cref="ClusterException">It failed, in whole or on some shards.</exception>
    private static void Require(ClusterReply reply)
    {
        var body = reply.Require();
        if (body.TryGetProperty("_shards", out var shards) && shards.GetProperty("failed").GetInt32() > 0)
            throw new ClusterException(ClusterFault.Partial, $"The cluster did it on some shards only: {shards}");
        if (body.TryGetProperty("acknowledged", out var acknowledged) && !acknowledged.GetBoolean())
            throw new ClusterException(ClusterFault.Partial, "The cluster has not taken it on all nodes in time.");
    }

    private static JsonProperty[] PropertiesOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var found) ? [.. found.EnumerateObject()] : [];

    private static bool StopsWriting(JsonProperty block) => block.Value.GetProperty("levels").EnumerateArray()
        .Any(level => level.GetString()!.EndsWith("write", StringComparison.Ordinal));

    private static string? TextOf(JsonElement? meta, string key) =>
        meta is { } held && held.TryGetProperty(key, out var text) ? text.GetString() : null;

    private static DateTimeOffset? TimeOf(JsonElement? meta) =>
        meta is { } held && held.TryGetProperty(LeftKey, out var time) ? time.GetDateTimeOffset() : null;
}

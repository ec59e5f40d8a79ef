using System.Net;
using System.Text.Json;

namespace GuideSearch.OpenSearch.Http;

/// <summary>What a node answered.</summary>
/// <param name="Body">Null where it was empty or no JSON.</param>
internal sealed record ClusterReply(HttpStatusCode Status, JsonElement? Body)
{
    private const int MaxReason = 300;

    public bool Succeeded => (int)Status is >= 200 and < 300;

    /// <summary>Whether another node, or the same one later, may do better.</summary>
    /// <remarks>A node that loses another while it works says 500.</remarks>
    public bool IsPassing => Status >= HttpStatusCode.InternalServerError
        || (Status is HttpStatusCode.TooManyRequests && !IsBlocked);

    /// <summary>Whether writing is blocked because a disk is full.</summary>
    private bool IsBlocked => Names("cluster_block_exception");

    /// <summary>Whether this is the type of its first cause.</summary>
    public bool Names(string type) => ReasonOf(Body).Contains(type, StringComparison.Ordinal);

    /// <exception cref="ClusterException">It says no.</exception>
    public JsonElement Require() => Succeeded && Body is { } body ? body : throw ToException();

    public ClusterException ToException()
    {
        var reason = ReasonOf(Body);
        return Status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden when !IsBlocked => new(
                ClusterFault.Refused, $"The cluster refuses our credentials ({(int)Status}); see cluster.username and cluster.apiKey."),
            HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests when IsBlocked => new(
                ClusterFault.Full, $"The cluster blocks writing, as it does when a disk is full: {reason}"),
            HttpStatusCode.NotFound => new(ClusterFault.Missing, $"The cluster does not have it: {reason}"),
            HttpStatusCode.Conflict => new(ClusterFault.Conflict, $"The cluster has another version of it: {reason}"),
            _ when IsPassing => new(ClusterFault.Partial, $"The cluster cannot answer now ({(int)Status}): {reason}"),
            _ => new(ClusterFault.Failed, $"The cluster says no ({(int)Status}): {reason}"),
        };
    }

    /// <summary>What is the matter with one document of many that were asked for.</summary>
    /// <param name="name">Of the document, for operators.</param>
    public static ClusterException FaultOf(JsonElement error, string name) => TextOf(error, "type") is "index_not_found_exception"
        ? new(ClusterFault.Missing, "The index was removed from the cluster.")
        : new(ClusterFault.Partial, $"The cluster cannot read {name} now: {TextOf(error, "type")}: {TextOf(error, "reason")}");

    /// <summary>Type and reason of the first cause, as far as it is told.</summary>
    private static string ReasonOf(JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } reply || !reply.TryGetProperty("error", out var error))
            return "without a reason";
        if (error.ValueKind is not JsonValueKind.Object)
            return error.ToString();

        var cause = error.TryGetProperty("root_cause", out var causes) && causes.GetArrayLength() > 0 ? causes[0] : error;
        var text = $"{TextOf(cause, "type")}: {TextOf(cause, "reason")}";
        return text.Length <= MaxReason ? text : text[..MaxReason] + "…";
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.ToString() : null;
}

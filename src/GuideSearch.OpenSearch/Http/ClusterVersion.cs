using System.Text.Json;

namespace GuideSearch.OpenSearch.Http;

/// <summary>Tells a cluster that this program was tried with from any other.</summary>
internal static class ClusterVersion
{
    /// <summary>Tried: 2.19 and 3.9.</summary>
    private static readonly Version _oldest = new(2, 19);
    private static readonly Version _behind = new(4, 0);

    /// <param name="reply">Of the root address of a node.</param>
    /// <returns>Why it cannot be used, as a sentence; null where it can.</returns>
    public static string? FaultOf(JsonElement reply)
    {
        if (reply.ValueKind is not JsonValueKind.Object || !reply.TryGetProperty("version", out var version)
            || version.ValueKind is not JsonValueKind.Object || !version.TryGetProperty("number", out var number))
            return "What answers there is no search cluster.";

        var distribution = version.TryGetProperty("distribution", out var name) ? name.GetString() : "elasticsearch";
        if (distribution != "opensearch")
            return $"The cluster is {distribution} {number}, and this program speaks to OpenSearch.";

        return Version.TryParse(number.GetString()?.Split('-')[0], out var found) && found >= _oldest && found < _behind
            ? null
            : $"The cluster is OpenSearch {number}; this program was tried with {_oldest} to 3.9.";
    }
}

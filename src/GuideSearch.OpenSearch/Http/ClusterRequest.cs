namespace GuideSearch.OpenSearch.Http;

/// <param name="Path">With its query, relative to a node.</param>
/// <param name="Body">JSON; null for none.</param>
internal sealed record ClusterRequest(HttpMethod Method, string Path, byte[]? Body)
{
    /// <summary>Whether the body is one JSON text a line.</summary>
    public bool IsLines { get; init; }

    /// <summary>Whether it reads documents, so that their copies on nodes that answer are preferred.</summary>
    public bool IsRead { get; init; }

    /// <summary>Null for the limit of the settings.</summary>
    public TimeSpan? Timeout { get; init; }
}

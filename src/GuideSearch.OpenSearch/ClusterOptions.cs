namespace GuideSearch.OpenSearch;

/// <summary>Which cluster holds the index, and how it is spoken to.</summary>
/// <param name="Addresses">Of its nodes, such as <c>https://search-1:9200</c>; at least one.</param>
public sealed record ClusterOptions(IReadOnlyList<Uri> Addresses)
{
    /// <summary>Begins the name of every index of ours, and is the alias of the live one: lower-case letters, digits, hyphens.</summary>
    public string Prefix { get; init; } = "guidesearch";

    /// <summary>Null where nobody asks who we are.</summary>
    public string? Username { get; init; }

    public string? Password { get; init; }

    /// <summary>Sent as <c>Authorization: ApiKey …</c>; not beside a username.</summary>
    public string? ApiKey { get; init; }

    /// <summary>A PEM file of the only authority whose certificates are trusted; null for those of the system.</summary>
    public string? CaFile { get; init; }

    /// <summary>Primary shards of a generation.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Copies of each shard beside the primary one.</summary>
    public int Replicas { get; init; }

    /// <summary>How many candidates of a query are ranked by the formula.</summary>
    public int Window { get; init; } = 1_000;

    /// <summary>
    /// Bytes of sentence vectors that a front end holds at most; of a generation that has more, the cluster finds the nearest.
    /// </summary>
    public long MaxVectorBytes { get; init; } = 1L << 30;

    /// <summary>How long a node may take to accept a connection.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a node may take to answer a request; merging and the like excepted.</summary>
    public TimeSpan Request { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a request is tried again, on another node where there is one.</summary>
    public int Retries { get; init; } = 3;
}

using System.ComponentModel.DataAnnotations;

namespace GuideSearch.Server.Settings;

/// <summary>Where the index is.</summary>
public enum EngineKind
{
    /// <summary>In a folder of this machine.</summary>
    Lucene,

    /// <summary>In an OpenSearch cluster.</summary>
    OpenSearch,
}

/// <summary>The cluster that holds the index where <c>engine</c> is <c>openSearch</c>.</summary>
public sealed class ClusterSettings
{
    /// <summary>Of its nodes, such as <c>https://search-1:9200</c>.</summary>
    public IList<string> Addresses { get; set; } = [];

    /// <summary>
    /// Begins the name of every index of ours, and is the alias of the live one: lower-case letters, digits and hyphens. Default
    /// <c>guidesearch</c>.
    /// </summary>
    [RegularExpression("[a-z][a-z0-9-]{0,63}", ErrorMessage = "a lower-case letter, then up to 63 such letters, digits or hyphens")]
    public string Prefix { get; set; } = "guidesearch";

    /// <summary>Default none: nobody asks who we are.</summary>
    public string? Username { get; set; }

    /// <summary>Of the username; from the environment or the settings file alone. Default none.</summary>
    [SecretSetting]
    public string? Password { get; set; }

    /// <summary>Sent as <c>Authorization: ApiKey …</c>; not beside a username.</summary>
    [SecretSetting]
    public string? ApiKey { get; set; }

    /// <summary>PEM file of the only authority whose certificates are trusted. Default none: those of the system.</summary>
    public string? CaFile { get; set; }

    /// <summary>Primary shards of an index. Default 1.</summary>
    [Range(1, 256)]
    public int Shards { get; set; } = 1;

    /// <summary>Copies of each shard beside the primary one. Default 0; 1 lets a node be lost.</summary>
    [Range(0, 10)]
    public int Replicas { get; set; }

    /// <summary>Candidates of a query that are ranked by the formula. Default 1000, which is as deep as pages go.</summary>
    [Range(1_000, 10_000)]
    public int Window { get; set; } = 1_000;

    /// <summary>
    /// Megabytes of sentence vectors that each front end holds at most. Default 1024, which is 2.7 million questions; of an index that has
    /// more, the cluster's k-NN finds the nearest, and where it has none searches go by words alone.
    /// </summary>
    [Range(0, 65_536)]
    public int VectorMegabytes { get; set; } = 1_024;

    /// <summary>Seconds that a node may take to accept a connection. Default 2.</summary>
    [Range(1, 60)]
    public int ConnectSeconds { get; set; } = 2;

    /// <summary>Seconds that a node may take to answer. Default 10; merging and copying take as long as they take.</summary>
    [Range(1, 600)]
    public int RequestSeconds { get; set; } = 10;

    /// <summary>How often a request is tried again, on another node where there is one. Default 3.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;
}

using System.ComponentModel.DataAnnotations;
using GuideSearch.Contract.Wire;
using GuideSearch.Core.Ranking;

namespace GuideSearch.Server.Settings;

/// <summary>Everything an operator can set of the service, read once, at start.</summary>
/// <remarks><see cref="SettingsCheck"/> finds all faults at once.</remarks>
public sealed class ServerSettings
{
    /// <summary>Folder of the guides, relative to where the program runs. Default <c>content</c>.</summary>
    [Required]
    public string Content { get; set; } = "content";

    /// <summary>Folder of the index. Default <c>index-data</c>.</summary>
    [Required]
    public string Index { get; set; } = "index-data";

    /// <summary>Where the index is: <c>lucene</c>, in its folder, or <c>openSearch</c>, in a cluster. Default <c>lucene</c>.</summary>
    public EngineKind Engine { get; set; }

    /// <summary>
    /// What guides have where they say nothing, such as <c>category=DevOps</c>: above <c>defaults.yml</c> of the content, below those of
    /// its folders. Keys: category, vertical, tags, question.
    /// </summary>
    public IList<string> Defaults { get; set; } = [];

    /// <summary>Whether links in <see cref="Content"/> may lead out of it. Default false.</summary>
    public bool FollowLinks { get; set; }

    /// <summary>Whether guides of a day to come are published; else each waits for a build of its day. Default false.</summary>
    public bool PublishFuture { get; set; }

    /// <summary>
    /// Keys of front matter that are facets, with what is said of each:
    /// <c>{ "difficulty": { "label": "Difficulty", "order": ["junior", "senior"] } }</c>. At most ten. Default none.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, FacetSettings>> Facets { get; set; } = [];

    /// <summary>
    /// Where the service listens, separated by semicolons: <c>http://</c> and an IP address, <c>localhost</c>, or <c>+</c> or <c>*</c> for
    /// all interfaces, and a port; port 0 of an IP address takes a free one.
    /// </summary>
    [Required]
    public string Urls { get; set; } = "http://localhost:5080";

    /// <summary>Where the world sees the service, such as <c>https://search.example</c>; without it addresses are root-relative,
    /// and there is no sitemap.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Path under which a proxy mounts the service, such as <c>/interview</c>. Default empty: the root.</summary>
    /// <remarks>The proxy passes paths on as they are; what comes without the path base is answered too.</remarks>
    public string PathBase { get; set; } = "";

    /// <summary>
    /// Address of a guide, with <c>{slug}</c>, and <c>{category}</c> and <c>{vertical}</c> as slugs where wanted. One that begins with
    /// <c>/</c> is on this host, below the path base. Default <c>/guides/{slug}</c>, the service's own page.
    /// </summary>
    [Required]
    public string GuideAddress { get; set; } = Addresses.OwnGuideAddress;

    /// <summary>Host names that requests may name, also as <c>*.example.org</c>. Default empty: any.</summary>
    /// <remarks>Safe to leave empty: no address is made from the Host header.</remarks>
    public IList<string> AllowedHosts { get; set; } = [];

    /// <summary>
    /// Proxies whose <c>X-Forwarded-For</c> tells which client asks, each an IP address or a network such as <c>10.0.0.0/8</c>. Only
    /// <see cref="LimitSettings.ClientRate"/> goes by it. Default none: the client is who connects.
    /// </summary>
    public IList<string> Proxies { get; set; } = [];

    /// <summary>Whether a missing or foreign index is built from <see cref="Content"/> when the service starts. Default true.</summary>
    public bool BuildAtStart { get; set; } = true;

    /// <summary>
    /// SHA-256 of the operators' key, 64 hexadecimal digits; the key has at least 32 characters. Default none: there is no
    /// admin API.
    /// </summary>
    public string? AdminKeySha256 { get; set; }

    /// <summary>Whether changes of <see cref="Content"/> are built and published by themselves. Default false.</summary>
    public bool Watch { get; set; }

    /// <summary>Generations that stay after a build, the new one included. Default 3.</summary>
    [Range(1, 1000)]
    public int Keep { get; set; } = 3;

    /// <summary>
    /// Whether assistants may ask at <c>/mcp</c> by the Model Context Protocol; from a browser, those of <c>Cors.Origins</c> alone. Default
    /// false.
    /// </summary>
    public bool Mcp { get; set; }

    public GateSettings Gate { get; set; } = new();

    public CorsSettings Cors { get; set; } = new();

    public LogSettings Logging { get; set; } = new();

    public QueryLogSettings QueryLog { get; set; } = new();

    public TelemetrySettings Telemetry { get; set; } = new();

    public LimitSettings Limits { get; set; } = new();

    public ClusterSettings Cluster { get; set; } = new();

    public SemanticSettings Semantics { get; set; } = new();

    public RankingOptions Ranking { get; set; } = new();

    /// <summary>Where the query log stands.</summary>
    public string QueryLogFolder => QueryLog.Folder ?? Path.Combine(Index, "log");

    /// <summary>How the service writes addresses.</summary>
    public Addresses ToAddresses() => new(PublicUrl, PathBase, GuideAddress);
}

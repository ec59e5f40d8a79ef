using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Lucene;
using GuideSearch.OpenSearch;
using GuideSearch.Semantics;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli;

/// <summary>The one place of the program that names engines, and the encoder that they read meaning by.</summary>
internal static class Engines
{
    /// <summary>One for the process, whoever asks: its weights are loaded once.</summary>
    private static readonly LazyEncoder _encoder =
        new(() => OnnxSentenceEncoder.Load(Path.Combine(AppContext.BaseDirectory, "models")));

    /// <inheritdoc cref="LazyEncoder.SettledAsync"/>
    public static Task SettledAsync() => _encoder.SettledAsync();

    /// <summary>The engine of the program.</summary>
    public static EngineFactory For(ServerSettings settings)
    {
        var encoder = settings.Semantics.Enabled ? _encoder : LazyEncoder.None;
        var whole = settings.Semantics.MaxWholeAnswers;
        return (indexFolder, ranking, clock) => settings.Engine is EngineKind.OpenSearch
            ? new OpenSearchEngine(ClusterOf(settings.Cluster), indexFolder, ranking, clock, encoder, whole)
            : new LuceneEngine(indexFolder, ranking, clock, encoder, whole);
    }

    private static ClusterOptions ClusterOf(ClusterSettings cluster) => new([.. cluster.Addresses.Select(address => new Uri(address))])
    {
        Prefix = cluster.Prefix,
        Username = cluster.Username,
        Password = cluster.Password,
        ApiKey = cluster.ApiKey,
        CaFile = cluster.CaFile,
        Shards = cluster.Shards,
        Replicas = cluster.Replicas,
        Window = cluster.Window,
        MaxVectorBytes = (long)cluster.VectorMegabytes << 20,
        Connect = TimeSpan.FromSeconds(cluster.ConnectSeconds),
        Request = TimeSpan.FromSeconds(cluster.RequestSeconds),
        Retries = cluster.Retries,
    };

    /// <summary>The engine over the index folder of the settings.</summary>
    /// <param name="ranking">Other weights than those of the settings; null for theirs.</param>
    public static IEngine Open(ServerSettings settings, CommandContext context, RankingOptions? ranking = null) =>
        For(settings)(context.FullPath(settings.Index), ranking ?? settings.Ranking, TimeProvider.System);
}

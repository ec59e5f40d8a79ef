using GuideSearch.Core.Ranking;
using GuideSearch.Engines;
using GuideSearch.Lucene;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli;

/// <summary>The one place of the program that names an engine.</summary>
internal static class Engines
{
    /// <summary>The engine of the program.</summary>
    public static EngineFactory Registered { get; } =
        (indexFolder, ranking, clock) => new LuceneEngine(indexFolder, ranking, clock);

    /// <summary>The engine over the index folder of the settings.</summary>
    /// <param name="ranking">Other weights than those of the settings; null for theirs.</param>
    public static IEngine Open(ServerSettings settings, CommandContext context, RankingOptions? ranking = null) =>
        Registered(context.FullPath(settings.Index), ranking ?? settings.Ranking, TimeProvider.System);
}

using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Lucene;
using GuideSearch.Semantics;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli;

/// <summary>The one place of the program that names an engine, and the encoder that it reads meaning by.</summary>
internal static class Engines
{
    /// <summary>One for the process, whoever asks: its weights are loaded once.</summary>
    private static readonly LazyEncoder _encoder =
        new(() => OnnxSentenceEncoder.Load(Path.Combine(AppContext.BaseDirectory, "models")));

    /// <summary>The engine of the program.</summary>
    public static EngineFactory For(ServerSettings settings)
    {
        var encoder = settings.Semantics.Enabled ? _encoder : LazyEncoder.None;
        return (indexFolder, ranking, clock) => new LuceneEngine(indexFolder, ranking, clock, encoder, settings.Semantics.MaxWholeAnswers);
    }

    /// <summary>The engine over the index folder of the settings.</summary>
    /// <param name="ranking">Other weights than those of the settings; null for theirs.</param>
    public static IEngine Open(ServerSettings settings, CommandContext context, RankingOptions? ranking = null) =>
        For(settings)(context.FullPath(settings.Index), ranking ?? settings.Ranking, TimeProvider.System);
}

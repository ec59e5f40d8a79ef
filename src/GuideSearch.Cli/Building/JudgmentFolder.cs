using GuideSearch.Evaluation;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Building;

/// <summary>A folder with the files <c>queries.tsv</c> and <c>qrels.tsv</c>.</summary>
internal static class JudgmentFolder
{
    /// <exception cref="JudgmentsException">A file cannot be read, or some lines cannot.</exception>
    public static Judgments Read(string folder) =>
        Judgments.Read(Path.Combine(folder, "queries.tsv"), Path.Combine(folder, "qrels.tsv"));

    /// <summary>The gate of the settings; null where they name no folder.</summary>
    /// <exception cref="JudgmentsException">A file cannot be read, or some lines cannot.</exception>
    public static IPublishGate? GateOf(ServerSettings settings, CommandContext context) =>
        settings.Gate.Folder is { Length: > 0 } folder ? new JudgedGate(Read(context.FullPath(folder)), settings.Gate.Margin) : null;
}

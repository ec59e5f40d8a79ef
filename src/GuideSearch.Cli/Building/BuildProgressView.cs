using GuideSearch.Cli.Output;
using GuideSearch.Indexing;
using Spectre.Console;

namespace GuideSearch.Cli.Building;

/// <summary>Shows on the error stream how far a build is.</summary>
internal static class BuildProgressView
{
    /// <summary>The ways to show it; <c>auto</c> is bars on a terminal, else lines.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["auto", "bars", "plain", "json", "none"];

    /// <param name="mode">One of <see cref="Modes"/>.</param>
    public static BuildReport Show(CommandContext context, string mode, Func<IProgress<BuildProgress>?, BuildReport> build) =>
        mode switch
        {
            "bars" => WithBars(context, build),
            "auto" when context.Redraws => WithBars(context, build),
            "json" => build(new ProgressJson(context.Error)),
            "none" => build(null),
            _ => build(new ProgressLines(context.Error, TimeProvider.System)),
        };

    public static string NameOf(BuildStage stage) => stage switch
    {
        BuildStage.Read => "read",
        BuildStage.Split => "split",
        BuildStage.Write => "write",
        BuildStage.Embed => "embed",
        BuildStage.Check => "check",
        BuildStage.Publish => "publish",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage."),
    };

    public static string UnitOf(BuildStage stage, int count) => stage switch
    {
        BuildStage.Read => count == 1 ? "file" : "files",
        BuildStage.Split => count == 1 ? "question" : "questions",
        BuildStage.Publish => "generation",
        _ => count == 1 ? "document" : "documents",
    };

    private static BuildReport WithBars(CommandContext context, Func<IProgress<BuildProgress>?, BuildReport> build)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = context.AllowsColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(VisibleWriter.RawOf(context.Error)),
        });
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new RemainingTimeColumn())
            .Start(context => build(new ProgressBars(context)));
    }
}

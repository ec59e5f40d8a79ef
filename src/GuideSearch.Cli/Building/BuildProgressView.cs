using GuideSearch.Indexing;
using Spectre.Console;

namespace GuideSearch.Cli.Building;

/// <summary>Shows on the error stream how far a build is: bars on a terminal, else a line a stage.</summary>
internal static class BuildProgressView
{
    public static BuildReport Show(Surroundings surroundings, Func<IProgress<BuildProgress>, BuildReport> build) =>
        surroundings.Redraws
            ? Bars(surroundings).Start(context => build(new ProgressBars(context)))
            : build(new ProgressLines(surroundings.Error));

    private static Progress Bars(Surroundings surroundings)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = surroundings.AllowsColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(surroundings.Error),
        });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn());
    }

    public static string NameOf(BuildStage stage) => stage switch
    {
        BuildStage.Read => "read",
        BuildStage.Split => "split",
        BuildStage.Write => "write",
        BuildStage.Check => "check",
        BuildStage.Publish => "publish",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage."),
    };

    private static string UnitOf(BuildStage stage, int count) => stage switch
    {
        BuildStage.Read => count == 1 ? "file" : "files",
        BuildStage.Split => count == 1 ? "question" : "questions",
        BuildStage.Publish => "generation",
        _ => count == 1 ? "document" : "documents",
    };

    private sealed class ProgressBars(ProgressContext context) : IProgress<BuildProgress>
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<BuildStage, ProgressTask> _tasks = [];

        public void Report(BuildProgress value)
        {
            lock (_gate)
            {
                if (!_tasks.TryGetValue(value.Stage, out var task))
                    _tasks.Add(value.Stage, task = context.AddTask(NameOf(value.Stage)));
                task.MaxValue = Math.Max(1, value.Total);
                task.Value = value.Total == 0 ? 1 : Math.Max(task.Value, value.Done);
            }
        }
    }

    private sealed class ProgressLines(TextWriter error) : IProgress<BuildProgress>
    {
        private readonly Lock _gate = new();
        private BuildStage? _last;

        public void Report(BuildProgress value)
        {
            lock (_gate)
            {
                if (_last == value.Stage)
                    return;

                _last = value.Stage;
                error.WriteLine($"{NameOf(value.Stage)} {value.Total} {UnitOf(value.Stage, value.Total)}");
            }
        }
    }
}

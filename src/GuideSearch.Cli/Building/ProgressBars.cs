using System.Globalization;
using GuideSearch.Indexing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GuideSearch.Cli.Building;

/// <summary>A bar a stage, for a terminal that draws over what it drew before.</summary>
internal sealed class ProgressBars(ProgressContext context) : IProgress<BuildProgress>
{
    private readonly Lock _gate = new();
    private readonly Dictionary<BuildStage, ProgressTask> _tasks = [];

    public void Report(BuildProgress value)
    {
        lock (_gate)
        {
            if (!_tasks.TryGetValue(value.Stage, out var task))
                _tasks.Add(value.Stage, task = context.AddTask(BuildProgressView.NameOf(value.Stage)));
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Total == 0 ? 1 : Math.Max(task.Value, value.Done);
        }
    }
}

/// <summary>How many of how many, as <c>12/48</c>.</summary>
internal sealed class CountColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}")).RightJustified();
}

using GuideSearch.Indexing;

namespace GuideSearch.Cli.Building;

/// <summary>Lines for a log: one when a stage begins, and where it takes long, one every ten seconds.</summary>
internal sealed class ProgressLines(TextWriter error, TimeProvider clock) : IProgress<BuildProgress>
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private BuildStage? _last;
    private long _told;

    public void Report(BuildProgress value)
    {
        lock (_gate)
        {
            var begins = _last != value.Stage;
            if (!begins && (value.Done == value.Total || clock.GetElapsedTime(_told) < _interval))
                return;

            (_last, _told) = (value.Stage, clock.GetTimestamp());
            var (name, unit) = (BuildProgressView.NameOf(value.Stage), BuildProgressView.UnitOf(value.Stage, value.Total));
            error.WriteLine(begins ? $"{name} {value.Total} {unit}" : $"{name} {value.Done}/{value.Total} {unit}");
        }
    }
}

namespace GuideSearch.Indexing;

/// <summary>Times the stages of one build and tells how far they are.</summary>
internal sealed class StageClock(TimeProvider clock, IProgress<BuildProgress>? progress)
{
    private readonly List<StageTime> _times = [];

    /// <summary>In the order of stages; one that ran twice has the sum.</summary>
    public IReadOnlyList<StageTime> Times =>
        [.. _times.GroupBy(t => t.Stage, (stage, times) => new StageTime(stage, new(times.Sum(t => t.Time.Ticks)))).OrderBy(t => t.Stage)];

    /// <summary>Passes the counts of a reading on.</summary>
    public IProgress<(int Done, int Total)>? FilesRead => CountsOf(BuildStage.Read);

    /// <summary>Passes the counts of a stage on.</summary>
    public IProgress<(int Done, int Total)>? CountsOf(BuildStage stage) => progress is null ? null : new CountProgress(this, stage);

    public void Report(BuildStage stage, int done, int total) => progress?.Report(new(stage, done, total));

    /// <summary>Runs a stage that reports its own progress.</summary>
    public void Run(BuildStage stage, Action work)
    {
        var start = clock.GetTimestamp();
        work();
        _times.Add(new(stage, clock.GetElapsedTime(start)));
    }

    /// <summary>Runs a stage that is done all at once.</summary>
    public void Run(BuildStage stage, int total, Action work)
    {
        Report(stage, 0, total);
        Run(stage, work);
        Report(stage, total, total);
    }

    private sealed class CountProgress(StageClock stages, BuildStage stage) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => stages.Report(stage, value.Done, value.Total);
    }
}

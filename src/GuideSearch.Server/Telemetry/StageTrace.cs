using System.Diagnostics;
using GuideSearch.Indexing;

namespace GuideSearch.Server.Telemetry;

/// <summary>Makes a span of each stage of a build; each lasts until the next one begins.</summary>
internal sealed class StageTrace(IProgress<BuildProgress> progress) : IProgress<BuildProgress>, IDisposable
{
    private BuildStage? _stage;
    private Activity? _span;

    public void Report(BuildProgress value)
    {
        if (value.Stage != _stage)
        {
            Dispose();
            _stage = value.Stage;
            _span = ServiceTrace.Source.StartActivity(value.Stage.ToString().ToLowerInvariant());
        }

        progress.Report(value);
    }

    public void Dispose() => _span?.Dispose();
}

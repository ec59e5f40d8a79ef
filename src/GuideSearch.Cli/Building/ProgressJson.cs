using System.Text.Json;
using GuideSearch.Cli.Output;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Building;

/// <summary>NDJSON for programs: a line where a stage begins and ends, and one each further hundredth.</summary>
internal sealed class ProgressJson(TextWriter error) : IProgress<BuildProgress>
{
    private readonly Lock _gate = new();
    private (BuildStage Stage, int Hundredths)? _last;

    public void Report(BuildProgress value)
    {
        var hundredths = value.Total == 0 ? 100 : (int)(100L * value.Done / value.Total);
        lock (_gate)
        {
            // Files are read side by side: a report may come behind one that was further.
            if (_last is { } last && last.Stage == value.Stage && last.Hundredths >= hundredths)
                return;

            _last = (value.Stage, hundredths);
            error.WriteLine(JsonSerializer.Serialize(value, JsonText.Line));
        }
    }
}

using GuideSearch.Indexing;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Jobs;

/// <summary>Has the index built once, in the background, when there is none or another version made it.</summary>
internal sealed class StartupBuild(IQuestionIndex index, Rebuilds rebuilds, ServerSettings settings)
{
    /// <summary>Builds if there is need; what goes wrong stands in the log, and the service stays up and not ready.</summary>
    public Task RunAsync()
    {
        if (!settings.BuildAtStart || index.Status is not { Open: null, Fault: IndexFault.NoIndex or IndexFault.SchemaMismatch })
            return Task.CompletedTask;

        rebuilds.TryStart(new() { Keep = settings.Keep }, out var task);
        return task.Ended;
    }
}

using GuideSearch.Encoders;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Jobs;

/// <summary>
/// Has the index built once, in the background, when there is none, another version made it, it is damaged and the guides are at hand,
/// or its vectors are still to be made.
/// </summary>
internal sealed class StartupBuild(IQuestionIndex index, LazyEncoder encoder, Rebuilds rebuilds, ServerSettings settings)
{
    private readonly TaskCompletionSource<string> _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes, with the reason, when the content was refused and there is no index; else never.</summary>
    public Task<string> Refused => _refused.Task;

    /// <summary>Builds if there is need; what goes wrong stands in the log.</summary>
    public async Task RunAsync()
    {
        var fault = index.Status.Fault;
        if (!settings.BuildAtStart || !IsNeeded(index.Status))
            return;

        rebuilds.TryStart(new() { Keep = settings.Keep }, out var task);
        await task.Ended;
        // An index of another version is the builder's to make again; where there is none, and no content, nothing can ever be served.
        if (fault is IndexFault.NoIndex && task.End is { IsOfContent: true, Detail: { } reason } && index.Status.Open is null)
            _refused.TrySetResult(reason);
    }

    private bool IsNeeded(IndexStatus status) => status switch
    {
        { Fault: IndexFault.Damaged } => Directory.Exists(settings.Content),
        { Open: { } open } => open.Vectors is VectorState.Pending && encoder.Encoder is not null,
        { Fault: var fault } => fault is IndexFault.NoIndex or IndexFault.SchemaMismatch,
    };
}

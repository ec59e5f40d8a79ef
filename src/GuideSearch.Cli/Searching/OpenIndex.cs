using GuideSearch.Engines;
using GuideSearch.Facets;
using GuideSearch.Indexing;
using GuideSearch.Search;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Searching;

/// <summary>The live generation of an index folder, open for searching.</summary>
internal sealed class OpenIndex : IDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    /// <summary>How long one search may take: it holds up nobody else, and a cold or busy machine must not change what is found.</summary>
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(30);

    private readonly IEngine _engine;

    private OpenIndex(IEngine engine)
    {
        _engine = engine;
        Searcher = engine.CreateSearcher(_budget);
    }

    public IQuestionSearcher Searcher { get; }

    /// <summary>What searches may be narrowed by.</summary>
    public FacetSet Facets => FacetSet.Create(_engine.Index.Status.Open?.Facets);

    /// <summary>Opens the index of the settings.</summary>
    /// <exception cref="SearchException">There is no index, or none that opens.</exception>
    public static async Task<OpenIndex> OfAsync(ServerSettings settings, CommandContext context, CancellationToken cancellationToken)
    {
        var open = new OpenIndex(Engines.Open(settings, context));
        await open._engine.Index.RefreshAsync(cancellationToken);
        var status = open._engine.Index.Status;
        if (status.Degraded)
        {
            var instead = IsOther(status) ? $" {status.Open!.Id} answers instead." : "";
            await context.Error.WriteLineAsync($"warning: {status.Detail}{instead}");
        }

        if (status.Open is not null)
            return open;

        open.Dispose();
        throw new SearchException(status.ToException().Error, status.Detail ?? $"There is no index in '{settings.Index}'.");
    }

    /// <summary>Turns to each generation that goes live, as the service does. What stands in the way is told once.</summary>
    public async Task FollowAsync(TextWriter messages, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_interval);
        var told = _engine.Index.Status.Detail;
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                var fault = await LookAsync(cancellationToken);
                if (fault is not null && fault != told)
                    await messages.WriteLineAsync($"warning: {fault}");
                told = fault;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nobody asks any more.
        }
    }

    /// <returns>Why the generation that should answer does not; null where it does.</returns>
    private async Task<string?> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _engine.Index.RefreshAsync(cancellationToken);
            return _engine.Index.Status.Detail;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or IndexStorageException)
        {
            return exception.Message;
        }
    }

    public void Dispose() => _engine.Dispose();

    /// <summary>Whether what answers is not what should.</summary>
    private static bool IsOther(IndexStatus status) =>
        status.Fault is IndexFault.NoIndex or IndexFault.SchemaMismatch or IndexFault.Damaged;
}

using GuideSearch.Engines;
using GuideSearch.Facets;
using GuideSearch.Indexing;
using GuideSearch.Search;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Searching;

/// <summary>The live generation of an index folder, open for searching.</summary>
internal sealed class OpenIndex : IDisposable
{
    private readonly IEngine _engine;

    private OpenIndex(IEngine engine, TimeSpan budget)
    {
        _engine = engine;
        Searcher = engine.CreateSearcher(budget);
    }

    public IQuestionSearcher Searcher { get; }

    /// <summary>What searches may be narrowed by.</summary>
    public FacetSet Facets => FacetSet.Create(_engine.Index.Status.Open?.Facets);

    /// <summary>Opens the index of the settings.</summary>
    /// <param name="budget">How long one search may take.</param>
    /// <exception cref="SearchException">There is no index, or none that opens.</exception>
    public static async Task<OpenIndex> OfAsync(
        ServerSettings settings, TimeSpan budget, CommandContext context, CancellationToken cancellationToken)
    {
        var open = new OpenIndex(Engines.Open(settings, context), budget);
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

    public void Dispose() => _engine.Dispose();

    /// <summary>Whether what answers is not what should.</summary>
    private static bool IsOther(IndexStatus status) =>
        status.Fault is IndexFault.NoIndex or IndexFault.SchemaMismatch or IndexFault.Damaged;
}

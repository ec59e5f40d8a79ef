using GuideSearch.Guides;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Searching;

/// <summary>200 questions that have a word in common, before a window that holds 40.</summary>
public sealed class ManyAlike : IAsyncLifetime
{
    public const int Window = 40;

    private const int Questions = 200;

    private readonly ClusterIndex? _index = Cluster.Address is null ? null : new(options => options with { Window = Window });

    internal IQuestionSearcher Searcher => _index?.Searcher!;

    public async Task InitializeAsync()
    {
        if (_index is null)
            return;

        Guide[] guides =
        [
            .. Enumerable.Range(0, Questions / 2).Select(i => AGuide.Named($"g{i:000}").In(i % 2 == 0 ? "even" : "odd", "Any")
                .Asking($"What is common rare{2 * i}?", "It is so.").Asking($"What is common rare{2 * i + 1}?", "So it is.").Build()),
        ];
        _index.Publish(guides);
        await _index.Index.RefreshAsync(CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        _index?.Dispose();
        return Task.CompletedTask;
    }
}

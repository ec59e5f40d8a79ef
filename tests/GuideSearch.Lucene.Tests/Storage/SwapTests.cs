using System.Runtime.CompilerServices;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Querying;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Faults S12 and S15: generations change under load without an error, a mixed answer, or a handle left open.</summary>
[Trait("Fault", "S12")]
[Trait("Fault", "S15")]
public sealed class SwapTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _ids;

    public SwapTests() => _ids =
    [
        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("even")).Id,
        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("odd")).Id,
    ];

    public void Dispose() => _folder.Dispose();

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public async Task A_hundred_swaps_under_four_readers_give_no_error_and_no_mixed_generation()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var reads = 0;
            for (; !stop.IsCancellationRequested; reads++)
            {
                using var lease = index.Acquire();
                Assert.Equal(lease.Generation.Id == _ids[0] ? "even" : "odd", Marked.MarkOf(lease.Generation));
            }

            return reads;
        })).ToList();

        for (var swap = 0; swap < LongRun.Count(100); swap++)
        {
            _folder.Write("CURRENT", _ids[swap % 2]);
            Assert.True(await index.RefreshAsync(CancellationToken.None));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
    }

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public async Task Handles_stay_flat_over_two_hundred_swaps()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);
        var before = OpenHandles();

        for (var swap = 0; swap < LongRun.Count(200); swap++)
        {
            _folder.Write("CURRENT", _ids[swap % 2]);
            await index.RefreshAsync(CancellationToken.None);
            Marked.MarkOf(index);
        }

        Assert.InRange(OpenHandles(), before - 5, before + 5);
        index.Dispose();
        Assert.Equal(OperatingSystem.IsLinux() ? 0 : before, OpenHandles());
    }

    /// <summary>With all that searches and suggestions made of it.</summary>
    [Fact]
    public async Task A_generation_that_nobody_holds_goes_from_memory()
    {
        using var index = new LuceneQuestionIndex(_folder.Path);
        var searcher = new LuceneSearcher(index, new(), TimeProvider.System);
        var gone = new List<WeakReference>();

        for (var swap = 0; swap < 10; swap++)
        {
            _folder.Write("CURRENT", _ids[swap % 2]);
            await index.RefreshAsync(CancellationToken.None);
            Assert.NotEmpty((await searcher.SearchAsync(new() { Query = QueryReader.Read("question") }, CancellationToken.None)).Hits);
            Assert.NotEmpty((await searcher.SuggestAsync(new("ques"), CancellationToken.None)).Suggestions);
            gone.AddRange(Held(index));
        }

        Collect();
        Assert.All(gone.SkipLast(2), held => Assert.False(held.IsAlive));
    }

    [Fact]
    public async Task A_generation_closes_with_its_last_lease()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);
        var lease = index.Acquire();
        _folder.Write("CURRENT", _ids[0]);
        await index.RefreshAsync(CancellationToken.None);

        Assert.Equal("odd", Marked.MarkOf(lease.Generation));
        var generation = lease.Generation;
        lease.Dispose();

        Assert.False(generation.TryAcquire());
        Assert.Equal("even", Marked.MarkOf(index));
    }

    [Fact]
    public async Task A_generation_answers_only_after_it_is_warm()
    {
        using var index = new LuceneQuestionIndex(_folder.Path);
        var warmed = new List<(string Id, string? Serving)>();
        index.WarmUp = generation => warmed.Add((generation.Id, index.Status.Open?.Id));

        await index.RefreshAsync(CancellationToken.None);
        _folder.Write("CURRENT", _ids[0]);
        await index.RefreshAsync(CancellationToken.None);

        Assert.Equal([(_ids[1], null), (_ids[0], _ids[1])], warmed);
    }

    [Fact]
    public async Task A_generation_that_fails_to_warm_up_does_not_answer()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);
        index.WarmUp = _ => throw new InvalidDataException("cold");
        _folder.Write("CURRENT", _ids[0]);

        Assert.False(await index.RefreshAsync(CancellationToken.None));
        Assert.Equal((_ids[1], IndexFault.Damaged), (index.Status.Open!.Id, index.Status.Fault));
        Assert.Contains("cold", index.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_is_made_once_for_each_generation_and_goes_with_it()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);
        using var lease = index.Acquire();
        var state = lease.Generation.StateOf(g => new Columns(g.Id));

        Assert.Same(state, lease.Generation.StateOf(g => new Columns("another")));
        index.Dispose();
        Assert.False(state.Closed);
        lease.Dispose();
        Assert.True(state.Closed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Held(LuceneQuestionIndex index)
    {
        using var lease = index.Acquire();
        return [new(lease.Generation), new(lease.Generation.Segment)];
    }

    private static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    /// <summary>Files of this test's folder that the process holds open, where the system tells.</summary>
    private int OpenHandles() => OperatingSystem.IsLinux()
        ? new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos()
            .Count(fd => fd.LinkTarget?.StartsWith(_folder.Path, StringComparison.Ordinal) == true)
        : 0;

    private sealed class Columns(string id) : IDisposable
    {
        public string Id { get; } = id;

        public bool Closed { get; private set; }

        public void Dispose() => Closed = true;
    }
}

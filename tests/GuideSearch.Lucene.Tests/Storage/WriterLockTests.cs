using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Faults S06 and S07: one writer over all processes, and no lock outlives its process.</summary>
[Trait("Fault", "S06")]
[Trait("Fault", "S07")]
public sealed class WriterLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LuceneIndexer _indexer;

    public WriterLockTests() => _indexer = new(_folder.Path, TimeProvider.System);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_writer_in_this_process_is_turned_away_and_the_first_goes_on()
    {
        using var first = _indexer.Begin();

        Assert.Throws<IndexBusyException>(() => new LuceneIndexer(_folder.Path, TimeProvider.System).Begin());

        first.Add(AGuide.Named("first").Asking("Who?").Build());
        Assert.Equal(1, first.Seal(new("test"), CancellationToken.None).Documents);
    }

    [Fact]
    public void A_writer_in_another_process_is_noticed_and_forgotten_when_it_is_killed()
    {
        using var other = ChildProcess.Start("hold", _folder.Path);
        Assert.Equal("held", other.ReadLine());

        var busy = Assert.Throws<IndexBusyException>(_indexer.Begin);
        Assert.Contains($"process {other.Id} on {Environment.MachineName} (", busy.Message, StringComparison.Ordinal);
        other.Kill();

        _indexer.Begin().Dispose();
    }

    [Fact]
    public void A_lock_file_that_a_dead_process_left_means_nothing()
    {
        _folder.Write("writer.lock", "12345");
        _folder.Write("staging/20200101T000000000Z/index/_0.fdt", "half a build");
        _folder.Write("CURRENT.tmp", "20200101T000000000Z");

        using var session = _indexer.Begin();

        Assert.False(Directory.Exists(_folder["staging/20200101T000000000Z"]));
        Assert.False(File.Exists(_folder["CURRENT.tmp"]));
    }

    [Fact]
    public void A_session_that_ends_without_publishing_leaves_nothing_behind()
    {
        using (var session = _indexer.Begin())
        {
            session.Add(AGuide.Named("first").Asking("Who?").Build());
            session.Seal(new("test"), CancellationToken.None);
        }

        Assert.Empty(Directory.EnumerateFiles(_folder["staging"], "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(_folder["generations"], "*", SearchOption.AllDirectories));
        Assert.Null(_indexer.Live);
        _indexer.Begin().Dispose();
    }

    [Fact]
    public void A_cancelled_build_leaves_nothing_behind()
    {
        using (var session = _indexer.Begin())
        {
            session.Add(AGuide.Named("first").Asking("Who?").Build());
            Assert.Throws<OperationCanceledException>(() => session.Seal(new("test"), new CancellationToken(canceled: true)));
        }

        Assert.Empty(Directory.EnumerateFiles(_folder["staging"], "*", SearchOption.AllDirectories));
        Assert.Null(_indexer.Live);
    }
}

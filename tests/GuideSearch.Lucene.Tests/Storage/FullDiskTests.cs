using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Fault S04 on a disk that is really full, where one can be mounted; <see cref="FailingDiskTests"/> play it everywhere.</summary>
[Trait("Fault", "S04")]
public sealed class FullDiskTests : IDisposable
{
    private const int Megabytes = 3;

    private readonly TemporaryFolder _folder = new();
    private readonly Mount? _disk;
    private readonly string _path;

    public FullDiskTests()
    {
        _disk = Mount.TryDisk(_folder["disk"], Megabytes);
        _path = _folder["disk/index"];
    }

    public void Dispose()
    {
        _disk?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_build_that_fills_the_disk_says_so_and_the_old_generation_stays()
    {
        BuiltIndex.PublishTo(_path, BuildHooks.None, Marked.Guides("old"));

        var e = Assert.Throws<IndexStorageException>(BuildTooMuch);

        Assert.True(e.DiskFull, e.Message);
        Assert.Equal(("old", 12, IndexFault.None), await Marked.LookAsync(_path));
        Assert.Empty(FolderCopy.NamesUnder(Path.Combine(_path, "staging")));
        BuiltIndex.PublishTo(_path, BuildHooks.None, Marked.Guides("new"));
        Assert.Equal(("new", 12, IndexFault.None), await Marked.LookAsync(_path));
    }

    /// <summary>Ten thousand documents need more than the disk has; without such a disk, the first flush fails in its stead.</summary>
    private void BuildTooMuch()
    {
        var hooks = _disk is null ? new BuildHooks { Wrap = new FailingDisk(failAt: 2, hResult: 28).Wrap } : BuildHooks.None;
        BuiltIndex.PublishTo(_path, hooks, [.. new SyntheticCorpus(seed: 7).Guides(10_000)]);
    }
}

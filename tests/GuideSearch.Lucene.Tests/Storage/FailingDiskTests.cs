using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>
/// Faults S03 and S04: whichever operation fails, the build says so, the old generation stays, and the next build succeeds.
/// </summary>
[Trait("Fault", "S03")]
[Trait("Fault", "S04")]
public sealed class FailingDiskTests : IDisposable
{
    private const int Never = int.MaxValue;
    private const int NoSpaceLeft = 28;
    private const int InputOutputError = 5;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whichever_operation_fails_nothing_is_lost()
    {
        var path = _folder["index"];
        BuiltIndex.PublishTo(path, BuildHooks.None, Marked.Guides("old"));
        var operations = OperationsOfABuild();

        for (var n = 1; n <= operations; n++)
        {
            var e = Assert.Throws<IndexStorageException>(() => Publish(path, new FailingDisk(n, InputOutputError)));

            Assert.False(e.DiskFull);
            Assert.Equal((n, "old", 12, IndexFault.None), Numbered(n, await Marked.LookAsync(path)));
            Assert.Empty(FolderCopy.NamesUnder(Path.Combine(path, "staging")));
            Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(path, "generations")));
        }

        Assert.True(operations > 60, $"Only {operations} operations were seen.");
        BuiltIndex.PublishTo(path, BuildHooks.None, Marked.Guides("new"));
        Assert.Equal(("new", 12, IndexFault.None), await Marked.LookAsync(path));
    }

    [Fact]
    public async Task A_full_disk_is_named_and_leaves_no_staging_behind()
    {
        var path = _folder["index"];
        BuiltIndex.PublishTo(path, BuildHooks.None, Marked.Guides("old"));

        var e = Assert.Throws<IndexStorageException>(() => Publish(path, new FailingDisk(OperationsOfABuild() / 2, NoSpaceLeft)));

        Assert.True(e.DiskFull);
        Assert.Contains("full", e.Message, StringComparison.Ordinal);
        Assert.Empty(FolderCopy.NamesUnder(Path.Combine(path, "staging")));
        Assert.Equal(("old", 12, IndexFault.None), await Marked.LookAsync(path));
    }

    private int OperationsOfABuild()
    {
        var disk = new FailingDisk(Never, 0);
        Publish(_folder["count"], disk);
        return disk.Operations;
    }

    /// <summary>Steps of the life cycle count as operations too, up to the one that makes the generation live.</summary>
    private static void Publish(string path, FailingDisk disk)
    {
        var hooks = new BuildHooks
        {
            Wrap = disk.Wrap,
            Reached = step =>
            {
                if (step < BuildStep.PointerMoved)
                    disk.Step();
            },
        };
        BuiltIndex.PublishTo(path, hooks, Marked.Guides("new"));
    }

    private static (int, string?, int, IndexFault) Numbered(int n, (string? Mark, int Documents, IndexFault Fault) look) =>
        (n, look.Mark, look.Documents, look.Fault);
}

using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Fault S02: a build that dies between any two of its steps leaves the old or the new generation, complete.</summary>
[Trait("Fault", "S02")]
public sealed class KilledBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Steps => [.. Enum.GetNames<BuildStep>()];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Steps))]
    public async Task A_build_that_dies_after_a_step_leaves_a_complete_generation_and_the_next_build_succeeds(string step)
    {
        var path = _folder["live"];
        BuiltIndex.PublishTo(path, BuildHooks.None, Marked.Guides("old"));

        BuiltIndex.PublishTo(path, StopAfter(Enum.Parse<BuildStep>(step), () => FolderCopy.Take(path, _folder["dead"])), Marked.Guides("new"));
        var expected = Enum.Parse<BuildStep>(step) >= BuildStep.PointerMoved ? "new" : "old";

        Assert.Equal((expected, 12, IndexFault.None), await Marked.LookAsync(_folder["dead"]));
        BuiltIndex.PublishTo(_folder["dead"], BuildHooks.None, Marked.Guides("next"));
        Assert.Equal(("next", 12, IndexFault.None), await Marked.LookAsync(_folder["dead"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["dead/staging"]));
    }

    [Theory, MemberData(nameof(Steps))]
    public async Task A_first_build_that_dies_leaves_nothing_or_everything(string step)
    {
        var path = _folder["live"];
        BuiltIndex.PublishTo(path, StopAfter(Enum.Parse<BuildStep>(step), () => FolderCopy.Take(path, _folder["dead"])), Marked.Guides("new"));

        var (mark, documents, _) = await Marked.LookAsync(_folder["dead"]);

        Assert.Equal(mark is null ? 0 : 12, documents);
        Assert.Equal(Enum.Parse<BuildStep>(step) >= BuildStep.Moved, mark is "new");
    }

    [Fact]
    public async Task A_build_that_dies_while_it_removes_an_old_generation_leaves_only_whole_ones()
    {
        var path = _folder["live"];
        foreach (var mark in new[] { "first", "second", "third" })
            BuiltIndex.PublishTo(path, BuildHooks.None, Marked.Guides(mark));

        BuiltIndex.PublishTo(path, StopAfter(BuildStep.Displaced, () => FolderCopy.Take(path, _folder["dead"])), Marked.Guides("new"));
        var archive = new LuceneGenerationArchive(_folder["dead"], new());

        Assert.Equal(3, archive.List().Count);
        Assert.All(archive.List(), generation => Assert.Null(archive.FaultOf(generation.Id, CancellationToken.None)));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder["dead/staging"]));
        BuiltIndex.PublishTo(_folder["dead"], BuildHooks.None, Marked.Guides("next"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["dead/staging"]));
        Assert.Equal(("next", 12, IndexFault.None), await Marked.LookAsync(_folder["dead"]));
    }

    private static BuildHooks StopAfter(BuildStep step, Action act) => new()
    {
        Reached = reached =>
        {
            if (reached == step)
                act();
        },
    };
}

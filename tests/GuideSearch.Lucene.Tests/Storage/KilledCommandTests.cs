using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Fault S02: whichever writer of an index dies after whichever step, everybody agrees on what is live, and the next one succeeds.</summary>
[Trait("Fault", "S02")]
public sealed class KilledCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Generation _middle;

    public KilledCommandTests()
    {
        BuiltIndex.PublishTo(_folder["live"], BuildHooks.None, Marked.Guides("old"));
        _middle = BuiltIndex.PublishTo(_folder["live"], BuildHooks.None, Marked.Guides("middle"));
        BuiltIndex.PublishTo(_folder["live"], BuildHooks.None, Marked.Guides("new"));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("activate", "PointerStaged", "new"), InlineData("activate", "PointerMoved", "middle")]
    [InlineData("rollback", "PointerStaged", "new"), InlineData("rollback", "PointerMoved", "middle")]
    [InlineData("prune", "Displaced", "new")]
    public async Task A_command_that_dies_after_a_step_leaves_one_thing_live_and_the_next_succeeds(string command, string step, string live)
    {
        Run(command, Dead(Enum.Parse<BuildStep>(step)));

        await AssertAgreedAsync(live);
        Assert.All(new LuceneGenerationArchive(_folder["dead"], new()).List(), generation => Assert.Null(generation.Fault));
        Run(command, new LuceneGenerationArchive(_folder["dead"], new()));
        BuiltIndex.PublishTo(_folder["dead"], BuildHooks.None, Marked.Guides("next"));
        await AssertAgreedAsync("next");
    }

    public static IEnumerable<object[]> BuildsAndWriters =>
        from step in Enum.GetNames<BuildStep>() from next in (string[])["activate", "rollback", "prune", "build"] select new object[] { step, next };

    /// <summary>A generation that stands in its place and never went live is not one that somebody took back.</summary>
    [Theory, MemberData(nameof(BuildsAndWriters))]
    public async Task A_build_that_dies_is_taken_for_no_rollback_and_every_writer_clears_it(string step, string next)
    {
        BuiltIndex.PublishTo(_folder["live"], CopyAfter(Enum.Parse<BuildStep>(step)), Marked.Guides("dying"));
        var archive = new LuceneGenerationArchive(_folder["dead"], new());
        var isLive = Enum.Parse<BuildStep>(step) >= BuildStep.PointerMoved;

        await AssertAgreedAsync(isLive ? "dying" : "new");
        Assert.True(archive.List()[0] is { Live: true } or { Unpublished: true });
        Assert.All(archive.List().Skip(1), generation => Assert.False(generation.Unpublished));

        if (next == "build")
            BuiltIndex.PublishTo(_folder["dead"], BuildHooks.None, Marked.Guides("next"));
        else
            Run(next, archive);
        await AssertAgreedAsync(next switch { "build" => "next", "activate" => "middle", "rollback" => isLive ? "new" : "middle", _ => isLive ? "dying" : "new" });
        Assert.All(archive.List(), generation => Assert.False(generation.Unpublished));
    }

    /// <summary>It may answer already: then it is not cleared, but live.</summary>
    [Theory]
    [InlineData("Moved"), InlineData("PointerStaged")]
    public async Task The_only_generation_of_a_first_build_that_died_goes_live_with_the_next_writer(string step)
    {
        BuiltIndex.PublishTo(_folder["first"], CopyAfter(Enum.Parse<BuildStep>(step), "first"), Marked.Guides("only"));
        var archive = new LuceneGenerationArchive(_folder["dead"], new());

        archive.Prune(keep: 1);

        Assert.Equal([(true, false)], archive.List().Select(generation => (generation.Live, generation.Unpublished)));
        await AssertAgreedAsync("only");
    }

    private void Run(string command, LuceneGenerationArchive archive)
    {
        if (command == "activate")
            archive.Activate(_middle.Id);
        else if (command == "rollback")
            archive.RollBack();
        else
            archive.Prune(keep: 3);
    }

    private LuceneGenerationArchive Dead(BuildStep step) => new(_folder["live"], new()) { Hooks = CopyAfter(step) };

    private BuildHooks CopyAfter(BuildStep step, string folder = "live") => new()
    {
        Reached = reached =>
        {
            if (reached == step)
                FolderCopy.Take(_folder[folder], _folder["dead"]);
        },
    };

    /// <summary>Service, builder and list name the same generation.</summary>
    private async Task AssertAgreedAsync(string mark)
    {
        using var index = await BuiltIndex.OpenAsync(_folder["dead"]);
        var listed = Assert.Single(new LuceneGenerationArchive(_folder["dead"], new()).List(), generation => generation.Live);

        Assert.Equal((mark, IndexFault.None), (Marked.MarkOf(index), index.Status.Fault));
        Assert.Equal(index.Status.Open, listed.Generation);
        Assert.Equal(index.Status.Open, new LuceneIndexer(_folder["dead"], TimeProvider.System).Live);
    }
}

using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Fault S13: a content folder that lost its guides does not empty the search.</summary>
[Trait("Fault", "S13")]
public sealed class ShrunkenContentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, false, "old")]
    [InlineData(0, true, "old")]
    [InlineData(7, false, "old")]
    [InlineData(7, true, "new")]
    [InlineData(8, false, "new")]
    public async Task What_shrank_goes_live_only_by_force_and_never_empty(int guides, bool force, string expected)
    {
        Build(Marked.Guides("old", guides: 10), force: false);

        var report = Build(Marked.Guides("new", guides), force);

        Assert.Equal(expected, (await Marked.LookAsync(_folder.Path)).Mark);
        Assert.Equal(expected is "new" ? BuildOutcome.Published : BuildOutcome.ContentRefused, report.Outcome);
        Assert.Empty(FolderCopy.NamesUnder(_folder["staging"]));
    }

    [Fact]
    public void Equal_content_is_published_once_and_again_when_the_live_files_are_damaged()
    {
        var first = Build(Marked.Guides("same"), force: false);
        var second = Build(Marked.Guides("same"), force: false);
        File.Delete(_folder[$"generations/{first.Generation!.Id}/guides.json"]);
        var third = Build(Marked.Guides("same"), force: false);

        Assert.Equal(
            (BuildOutcome.Published, BuildOutcome.Unchanged, BuildOutcome.Published), (first.Outcome, second.Outcome, third.Outcome));
    }

    private BuildReport Build(Guide[] guides, bool force) =>
        new IndexBuild(new FixedSource(guides), new LuceneIndexer(_folder.Path, TimeProvider.System), new(), TimeProvider.System)
            .Run(new() { Force = force }, null, CancellationToken.None);

    private sealed class FixedSource(Guide[] guides) : IGuideSource
    {
        public GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken) => new(
            guides,
            [.. guides.Select(g => new FileAccount(g.Source.Path, FileOutcome.Indexed))],
            [],
            string.Concat(guides.SelectMany(g => g.Documents).Select(d => d.Prompt)));
    }
}

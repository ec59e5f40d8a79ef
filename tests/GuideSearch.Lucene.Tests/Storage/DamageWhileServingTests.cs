using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Fault S10: files change under an open generation.</summary>
[Trait("Fault", "S10")]
public sealed class DamageWhileServingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Generation _old;
    private readonly Generation _new;

    public DamageWhileServingTests()
    {
        _old = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("old"));
        _new = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("new"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_truncated_file_throws_and_the_next_refresh_goes_back_to_the_generation_before()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);
        Empty(_new);
        Assert.NotNull(Record.Exception(() => Marked.MarkOf(index)));

        index.Doubt();

        Assert.True(await index.RefreshAsync(CancellationToken.None));
        Assert.Equal((_old, IndexFault.Damaged, "old"), (index.Status.Open, index.Status.Fault, Marked.MarkOf(index)));
    }

    [Fact]
    public async Task Without_a_generation_to_go_back_to_nothing_answers()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);
        Empty(_old);
        Empty(_new);

        index.Doubt();

        Assert.False(await index.RefreshAsync(CancellationToken.None));
        Assert.Equal((null, IndexFault.Damaged), (index.Status.Open, index.Status.Fault));
        Assert.Equal(SearchError.NoIndex, Assert.Throws<SearchException>(index.Acquire).Error);
    }

    [Fact]
    public async Task Doubt_about_sound_files_changes_nothing()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);

        index.Doubt();

        Assert.False(await index.RefreshAsync(CancellationToken.None));
        Assert.Equal((_new, IndexFault.None, "new"), (index.Status.Open, index.Status.Fault, Marked.MarkOf(index)));
    }

    [Fact]
    public async Task Deleted_files_go_on_serving()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);
        Directory.Delete(_folder[$"generations/{_new.Id}"], recursive: true);

        Assert.Equal("new", Marked.MarkOf(index));
    }

    private void Empty(Generation generation)
    {
        foreach (var file in Directory.GetFiles(_folder[$"generations/{generation.Id}/index"]))
            File.WriteAllBytes(file, []);
    }
}

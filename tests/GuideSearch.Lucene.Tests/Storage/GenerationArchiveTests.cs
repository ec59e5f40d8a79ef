using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Querying;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

public sealed class GenerationArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LuceneGenerationArchive _archive;
    private readonly Generation _old;
    private readonly Generation _middle;
    private readonly Generation _new;

    public GenerationArchiveTests()
    {
        _archive = new(_folder.Path, new());
        _old = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("old"));
        _middle = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("middle"));
        _new = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("new"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_list_is_newest_first_and_names_the_live_one()
    {
        Damage(_middle);

        var list = _archive.List();

        Assert.Equal([(_new.Id, true, _new), (_middle.Id, false, null), (_old.Id, false, _old)], list.Select(g => (g.Id, g.Live, g.Generation)));
        Assert.Equal([false, true, false], list.Select(g => g.Fault is not null));
    }

    [Fact]
    public async Task Any_generation_opens_and_answers_whatever_is_live()
    {
        using var reader = _archive.Open(_old.Id);

        var response = await reader.Searcher.SearchAsync(new() { Query = QueryReader.Read("question 2") }, CancellationToken.None);

        Assert.Equal(_old, reader.Generation);
        Assert.All(response.Hits, hit => Assert.StartsWith("old ", hit.Prompt.Text, StringComparison.Ordinal));
        Assert.Equal(Marked.Guides("old").SelectMany(g => g.Documents), reader.Documents);
        Assert.Equal(_new.Id, new IndexFolder(_folder.Path).ReadPointer());
    }

    [Fact]
    public async Task A_generation_that_was_read_is_closed_again()
    {
        var reader = _archive.Open(_old.Id);
        reader.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
            await reader.Searcher.SearchAsync(new() { Query = QueryReader.Read("x") }, CancellationToken.None));
    }

    [Fact]
    public async Task Activate_and_roll_back_turn_the_pointer_and_a_reader_follows()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);

        Assert.Equal(_old, _archive.Activate(_old.Id));
        await index.RefreshAsync(CancellationToken.None);
        Assert.Equal("old", Marked.MarkOf(index));

        _archive.Activate(_new.Id);
        Assert.Equal(_middle, _archive.RollBack());
        await index.RefreshAsync(CancellationToken.None);
        Assert.Equal(("middle", IndexFault.None), (Marked.MarkOf(index), index.Status.Fault));
    }

    [Fact]
    public void Roll_back_passes_by_a_damaged_generation_and_ends_at_the_oldest()
    {
        Damage(_middle);

        Assert.Equal(_old, _archive.RollBack());
        Assert.Contains("nothing to go back to", Assert.Throws<GenerationException>(_archive.RollBack).Message, StringComparison.Ordinal);
        Assert.Equal(_old.Id, new IndexFolder(_folder.Path).ReadPointer());
    }

    [Fact]
    public void A_damaged_or_unknown_generation_is_not_activated()
    {
        Damage(_old);

        Assert.Contains("damaged", Assert.Throws<GenerationException>(() => _archive.Activate(_old.Id)).Message, StringComparison.Ordinal);
        Assert.Throws<GenerationException>(() => _archive.Activate("20200101T000000000Z"));
        Assert.Throws<GenerationException>(() => _archive.Activate("../generations/" + _middle.Id));
        Assert.Equal(_new.Id, new IndexFolder(_folder.Path).ReadPointer());
    }

    [Fact]
    public void Verify_finds_one_changed_byte_and_passes_what_is_sound()
    {
        var file = Directory.GetFiles(_folder[$"generations/{_old.Id}/index"]).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);

        Assert.Contains(Path.GetFileName(file), _archive.FaultOf(_old.Id, CancellationToken.None), StringComparison.Ordinal);
        Assert.Null(_archive.FaultOf(_new.Id, CancellationToken.None));
    }

    [Fact]
    public void Prune_keeps_the_live_one_and_the_newest_and_refuses_while_the_live_one_is_damaged()
    {
        _archive.Activate(_old.Id);
        var plan = _archive.Prune(keep: 2);

        Assert.Equal([_old.Id, _new.Id], plan.Keep);
        Assert.Equal([_middle.Id], plan.Delete);
        Assert.Equal([_new.Id, _old.Id], _archive.List().Select(g => g.Id));
        Damage(_old);
        Assert.Throws<GenerationException>(() => _archive.Prune(keep: 1));
        Assert.Equal(2, _archive.List().Count);
    }

    [Fact]
    public void Nothing_is_turned_or_deleted_while_a_build_is_at_work()
    {
        using var build = new LuceneIndexer(_folder.Path, TimeProvider.System).Begin();

        Assert.Throws<IndexBusyException>(() => _archive.Activate(_old.Id));
        Assert.Throws<IndexBusyException>(_archive.RollBack);
        Assert.Throws<IndexBusyException>(() => _archive.Prune(keep: 1));
    }

    [Fact]
    public void A_folder_without_an_index_stays_as_it_is()
    {
        var archive = new LuceneGenerationArchive(_folder["nowhere"], new());

        Assert.Empty(archive.List());
        Assert.Throws<GenerationException>(archive.RollBack);
        Assert.False(Directory.Exists(_folder["nowhere"]));
    }

    private void Damage(Generation generation) => File.Delete(_folder[$"generations/{generation.Id}/manifest.json"]);
}

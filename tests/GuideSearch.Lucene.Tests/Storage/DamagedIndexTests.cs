using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Faults S05 and S09: a damaged generation never answers; the newest older one that verifies does.</summary>
[Trait("Fault", "S05")]
[Trait("Fault", "S09")]
public sealed class DamagedIndexTests : IDisposable
{
    private static readonly int _mutations = LongRun.Count(480);
    private static readonly int _seed = LongRun.Seed(20260702);

    private readonly TemporaryFolder _folder = new();
    private readonly Generation _old;
    private readonly Generation _new;

    public DamagedIndexTests()
    {
        _old = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("old"));
        _new = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("new"));
    }

    public void Dispose() => _folder.Dispose();

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public async Task Every_damage_is_found_or_harmless()
    {
        var random = new Random(_seed);
        var files = Directory.GetFiles(_folder[$"generations/{_new.Id}"], "*", SearchOption.AllDirectories).Order().Append(_folder["CURRENT"]).ToArray();

        for (var i = 0; i < _mutations; i++)
        {
            var file = files[i % files.Length];
            var before = File.ReadAllBytes(file);
            var what = Mutation.Apply(file, random);

            var (mark, documents, fault) = await Marked.LookAsync(_folder.Path);
            var harmless = (mark, fault) is ("new", _);
            Assert.True(documents == 12 && (harmless || (mark, fault) is ("old", IndexFault.Damaged)),
                $"Mutation {i} of seed {_seed} ({what} in {Path.GetFileName(file)}): {mark}, {documents} documents, {fault}");

            File.WriteAllBytes(file, before);
        }
    }

    [Fact]
    public async Task Garbage_in_files_that_were_never_synced_falls_back_to_the_generation_before()
    {
        foreach (var file in Directory.GetFiles(_folder[$"generations/{_new.Id}/index"]))
            File.WriteAllBytes(file, new byte[new FileInfo(file).Length]);

        using var index = await BuiltIndex.OpenAsync(_folder.Path);

        Assert.Equal((_old, IndexFault.Damaged), (index.Status.Open, index.Status.Fault));
        Assert.True(index.Status.Degraded);
        Assert.Contains(_new.Id, index.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_new_generation_does_not_displace_the_one_that_answers()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);
        var third = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("third"));
        File.Delete(_folder[$"generations/{third.Id}/guides.json"]);

        Assert.False(await index.RefreshAsync(CancellationToken.None));
        Assert.Equal((_new, IndexFault.Damaged), (index.Status.Open, index.Status.Fault));

        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("fourth"));
        Assert.True(await index.RefreshAsync(CancellationToken.None));
        Assert.Equal(("fourth", IndexFault.None), (Marked.MarkOf(index), index.Status.Fault));
    }

    [Fact]
    public async Task A_file_that_does_not_belong_to_a_generation_is_a_damage()
    {
        File.Copy(_folder[$"generations/{_old.Id}/index/segments_1"], _folder[$"generations/{_new.Id}/index/segments_2"]);

        Assert.Equal(("old", 12, IndexFault.Damaged), await Marked.LookAsync(_folder.Path));
    }

    [Fact]
    public async Task When_no_generation_verifies_nothing_answers_and_a_build_cures_it()
    {
        foreach (var generation in (Generation[])[_old, _new])
            File.Delete(_folder[$"generations/{generation.Id}/manifest.json"]);

        Assert.Equal((null, 0, IndexFault.Damaged), await Marked.LookAsync(_folder.Path));

        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("cured"));
        Assert.Equal(("cured", 12, IndexFault.None), await Marked.LookAsync(_folder.Path));
    }

    [Fact]
    public void An_indexer_knows_whether_what_is_live_is_intact()
    {
        var indexer = new LuceneIndexer(_folder.Path, TimeProvider.System);
        var before = indexer.IsIntact(_new);
        Mutation.Apply(Directory.GetFiles(_folder[$"generations/{_new.Id}/index"], "*.fdt").Concat(
            Directory.GetFiles(_folder[$"generations/{_new.Id}/index"], "*.cfs")).First(), new Random(_seed));

        Assert.True(before);
        Assert.False(indexer.IsIntact(_new));
        Assert.Equal(_new, indexer.Live);
    }
}

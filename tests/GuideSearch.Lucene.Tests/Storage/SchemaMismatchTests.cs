using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Fault S11: an index of another version is refused by name, never searched for 0 hits, and a build cures it.</summary>
[Trait("Fault", "S11")]
public sealed class SchemaMismatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Generation _generation;

    public SchemaMismatchTests() => _generation = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("other"));

    private string ManifestPath => _folder[$"generations/{_generation.Id}/manifest.json"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Another_schema_is_not_opened_until_a_build_cures_it()
    {
        var manifest = Manifest.Read(_folder[$"generations/{_generation.Id}"]);
        File.WriteAllBytes(
            ManifestPath, Manifest.For(_generation with { SchemaStamp = "schema0" }, manifest.Lucene, manifest.Files).ToBytes());

        using var index = await BuiltIndex.OpenAsync(_folder.Path);

        Assert.Equal((null, IndexFault.SchemaMismatch), (index.Status.Open, index.Status.Fault));
        Assert.Equal(SearchError.SchemaMismatch, Assert.Throws<SearchException>(index.Acquire).Error);

        BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("cured"));
        Assert.True(await index.RefreshAsync(CancellationToken.None));
        Assert.Equal("cured", Marked.MarkOf(index));
    }

    [Fact]
    public async Task Another_format_of_manifest_is_another_version_and_no_damage()
    {
        File.WriteAllText(ManifestPath, """{ "format": 99, "parts": [] }""");

        Assert.Equal((null, 0, IndexFault.SchemaMismatch), await Marked.LookAsync(_folder.Path));
    }

    [Fact]
    public async Task A_server_goes_on_with_what_it_has_when_a_newer_version_publishes()
    {
        using var index = await BuiltIndex.OpenAsync(_folder.Path);
        var newer = BuiltIndex.PublishTo(_folder.Path, BuildHooks.None, Marked.Guides("newer"));
        File.WriteAllText(_folder[$"generations/{newer.Id}/manifest.json"], """{ "format": 99 }""");

        Assert.False(await index.RefreshAsync(CancellationToken.None));
        Assert.Equal((_generation, IndexFault.SchemaMismatch), (index.Status.Open, index.Status.Fault));
        Assert.Equal("other", Marked.MarkOf(index));
    }
}

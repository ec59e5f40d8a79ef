using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Synonyms;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

public sealed class GenerationSynonymsTests : IDisposable
{
    private static readonly Guide _guide = AGuide.Named("analyst").Asking("What is churn?").Build();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_generation_keeps_the_thesaurus_it_was_built_with()
    {
        var entry = SynonymEntry.OneWay(["customers leaving"], ["churn"], new ContentLocation("synonyms.yml", 7, 3));
        var path = Publish(new("test") { Synonyms = new([entry]) });

        using var index = await BuiltIndex.OpenAsync(path);
        using var lease = index.Acquire();

        var kept = Assert.Single(lease.Generation.Synonyms.Entries);
        Assert.Equal(["customers leaving"], kept.From);
        Assert.Equal(["churn"], kept.To);
        Assert.Equal(entry.Source, kept.Source);
        Assert.Contains(lease.Generation.Manifest.Files, file => file.Name == "synonyms.json");
    }

    [Fact]
    public async Task Without_a_thesaurus_a_generation_has_an_empty_one()
    {
        var path = Publish(new("test"));

        using var index = await BuiltIndex.OpenAsync(path);
        using var lease = index.Acquire();

        Assert.Empty(lease.Generation.Synonyms.Entries);
    }

    [Fact]
    public async Task A_changed_thesaurus_is_damage_like_any_other()
    {
        var path = Publish(new("test"));
        var file = Directory.EnumerateFiles(path, SynonymFile.Name, SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, "[ ]");

        using var index = await BuiltIndex.OpenAsync(path);

        Assert.Equal(IndexFault.Damaged, index.Status.Fault);
        Assert.Contains(SynonymFile.Name, index.Status.Detail, StringComparison.Ordinal);
    }

    private string Publish(BuildInputs inputs)
    {
        var path = _folder["index-data"];
        using var session = new LuceneIndexer(path, TimeProvider.System).Begin();
        session.Add(_guide);
        session.Seal(inputs, CancellationToken.None);
        session.Publish(keep: 3);
        return path;
    }
}

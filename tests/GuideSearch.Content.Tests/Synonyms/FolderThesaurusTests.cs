using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests.Synonyms;

public sealed class FolderThesaurusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_brings_its_thesaurus_with_the_diagnostics_of_it()
    {
        _folder.Write("synonyms.yml", "- words: [boss, manager]\n- words: [alone]\n");

        var reading = Read();

        Assert.Equal(["boss", "manager"], Assert.Single(reading.Synonyms.Entries).From);
        Assert.Equal(["synonyms.yml:2:10"], reading.Diagnostics.Select(d => d.Source.ToString()));
    }

    [Fact]
    public void A_folder_without_one_gets_the_thesaurus_of_the_program_and_nothing_to_say()
    {
        var reading = Read();

        Assert.Contains(reading.Synonyms.Entries, entry => entry.From.Contains("human resources"));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void An_empty_one_takes_the_place_of_that_of_the_program()
    {
        _folder.Write("synonyms.yml", "");

        Assert.Empty(Read().Synonyms.Entries);
    }

    [Fact]
    public void A_broken_thesaurus_loses_no_guide()
    {
        _folder.Write("synonyms.yml", "- words: [");
        _folder.Write("tester.md", "---\nterm: Tester\ncategory: Technical\nvertical: QA\n---\n\n#### What is a bug?\n\nA fault.\n");

        var reading = Read();

        Assert.Equal(["tester"], reading.Guides.Select(g => g.Slug));
        Assert.Contains(reading.Diagnostics, d => d is { Code: "GS0301", Source.Path: "synonyms.yml" });
    }

    [Fact]
    public void A_changed_thesaurus_changes_the_hash_of_the_content()
    {
        var without = Read().ContentHash;
        _folder.Write("synonyms.yml", "- words: [boss, manager]\n");
        var with = Read().ContentHash;
        _folder.Write("synonyms.yml", "- words: [boss, supervisor]\n");

        Assert.Equal(3, new[] { without, with, Read().ContentHash }.Distinct().Count());
    }

    private GuideReading Read() => new GuideFolder(_folder.Path).Read(progress: null, CancellationToken.None);
}

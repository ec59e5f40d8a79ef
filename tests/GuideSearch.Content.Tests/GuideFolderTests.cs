using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests;

public sealed class GuideFolderTests : IDisposable
{
    private const string Good = "---\nterm: T\ncategory: C\nvertical: V\n---\n## Technical Questions\n\n### What is a bond?\nA loan.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_is_accounted_for()
    {
        _folder.Write("b.md", Good);
        _folder.Write("a/c.md", Good.Replace("term: T", "term: T\nextra: 1", StringComparison.Ordinal));
        _folder.Write("README.md", "# Read me");
        _folder.Write("draft.md", Good.Replace("term: T", "term: T\ndraft: true", StringComparison.Ordinal));
        _folder.Write("bad.md", "---\nterm: T\n");
        _folder.Write("notes.txt", "no guide");
        _folder.Write(".git/x.md", Good);
        _folder.Write("synonyms.yml", "a: b");

        var reading = Read();

        Assert.Equal(
            ["README.md Skipped", "a/c.md IndexedWithWarnings", "b.md Indexed", "bad.md Rejected", "draft.md Skipped"],
            reading.Files.Select(file => $"{file.Path} {file.Outcome}"));
        Assert.Equal(["b", "c"], reading.Guides.Select(guide => guide.Slug));
        Assert.All(reading.Diagnostics, d => Assert.Contains(d.Code, DiagnosticCodes.Meanings.Keys));
    }

    [Fact]
    public void A_folder_that_is_missing_is_named()
    {
        var exception = Assert.Throws<ContentFolderException>(() => new GuideFolder(_folder["none"]).Read(null, CancellationToken.None));

        Assert.Contains("none", exception.Message, StringComparison.Ordinal);
    }

    [Trait("Fault", "C19")]
    [Fact]
    public void Of_two_files_with_one_slug_and_no_folder_the_first_has_it_and_the_other_names_both()
    {
        _folder.Write("c++-developer.md", Good);
        _folder.Write("c#-developer.md", Good);
        _folder.Write("other.md", Good);

        var reading = Read();

        Assert.Equal(["c#-developer.md", "c++-developer.md", "other.md"], reading.Guides.Select(g => g.Source.Path));
        var twin = Assert.Single(reading.Diagnostics, d => d.Code == DiagnosticCodes.DuplicateSlug);
        Assert.Equal("c++-developer.md", twin.Source.Path);
        Assert.Contains("c#-developer.md", twin.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slug_of_its_own_settles_a_double()
    {
        _folder.Write("c++-developer.md", Good);
        _folder.Write("c#-developer.md", Good.Replace("term: T", "term: T\nslug: c-sharp-developer", StringComparison.Ordinal));

        Assert.Equal(["c-developer", "c-sharp-developer"], Read().Guides.Select(g => g.Slug));
    }

    [Trait("Fault", "C18")]
    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", Good);
        _folder.Write("good.md", Good);
        File.CreateSymbolicLink(_folder["link.md"], outside["secret.md"]);
        File.CreateSymbolicLink(_folder["inner.md"], _folder["good.md"]);
        File.CreateSymbolicLink(_folder["gone.md"], _folder["nothing.md"]);
        Directory.CreateSymbolicLink(_folder["loop"], _folder.Path);
        Directory.CreateSymbolicLink(_folder["team"], outside.Path);

        var reading = Read();

        Assert.Equal(["gone.md", "good.md", "link.md"], reading.Files.Select(f => f.Path));
        Assert.Equal(["good"], reading.Guides.Select(g => g.Slug));
        Assert.Equal(["inner.md", "loop"], reading.Diagnostics.Where(d => d.Code == DiagnosticCodes.LinkReadElsewhere).Select(d => d.Source.Path));
        Assert.Contains(reading.Diagnostics, d => d.Code == DiagnosticCodes.LinkOutside && d.Source.Path == "team" && d.Severity is Severity.Warning);
        Assert.Contains(reading.Diagnostics, d => d.Code == DiagnosticCodes.LinkOutside && d.Source.Path == "link.md");
        Assert.Contains(reading.Diagnostics, d => d.Code == DiagnosticCodes.FileUnreadable && d.Source.Path == "gone.md");
    }

    [Trait("Fault", "C18")]
    [Theory]
    [InlineData("pipe.md")]
    [InlineData("rules.yml")]
    [InlineData("synonyms.yml")]
    public async Task A_pipe_with_the_name_of_a_file_is_not_waited_for(string name)
    {
        _folder.Write("good.md", Good);
        using (var made = System.Diagnostics.Process.Start("mkfifo", _folder[name]))
            await made.WaitForExitAsync();
        File.CreateSymbolicLink(_folder["link.md"], _folder[name]);

        var reading = await Task.Run(() => Read()).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["good.md"], reading.Guides.Select(g => g.Source.Path));
    }

    [Trait("Fault", "C18")]
    [Fact]
    public void A_file_that_cannot_be_read_stops_nothing()
    {
        _folder.Write("good.md", Good);
        _folder.Write("locked.md", Good);
        using var held = new FileStream(_folder["locked.md"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var reading = Read();

        Assert.Equal(["good"], reading.Guides.Select(g => g.Slug));
        Assert.Equal(FileOutcome.Rejected, reading.Files[1].Outcome);
    }

    [Fact]
    public void The_hash_changes_with_a_name_a_byte_and_the_thesaurus_and_with_nothing_else()
    {
        _folder.Write("a.md", Good);
        var first = Read().ContentHash;
        _folder.Write("notes.txt", "x");
        Assert.Equal(first, Read().ContentHash);

        _folder.Write("synonyms.yml", "a: b");
        var second = Read().ContentHash;
        _folder.Write("a.md", Good + " ");
        var third = Read().ContentHash;
        File.Move(_folder["a.md"], _folder["b.md"]);

        Assert.Equal(4, new[] { first, second, third, Read().ContentHash }.Distinct().Count());
    }

    [Fact]
    public async Task The_hash_is_of_the_bytes_that_were_parsed_while_the_thesaurus_is_written_again_and_again()
    {
        string[] versions = ["- words: [bond, loan]", "- words: [share, stock]\n- words: [swap, exchange]"];
        _folder.Write("a.md", Good);
        var hashes = versions.Select(version =>
        {
            _folder.Write("synonyms.yml", version);
            var reading = Read();
            return (reading.Synonyms.Entries.Count, reading.ContentHash);
        }).ToList();

        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                _folder.Write("synonyms.new", versions[i % 2]);
                File.Move(_folder["synonyms.new"], _folder["synonyms.yml"], overwrite: true);
            }
        });
        var seen = Enumerable.Range(0, 300).Select(_ => Read()).Select(r => (r.Synonyms.Entries.Count, r.ContentHash)).Distinct().ToList();
        await stop.CancelAsync();
        await writing;

        Assert.Subset(hashes.ToHashSet(), seen.ToHashSet());
    }

    [Fact]
    public void A_thesaurus_that_cannot_be_read_is_not_taken_for_one_that_is_not_there()
    {
        _folder.Write("a.md", Good);
        var without = Read();
        _folder.Write("synonyms.yml", "- words: [bond, loan]");
        using var held = new FileStream(_folder["synonyms.yml"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var locked = Read();

        Assert.Equal(DiagnosticCodes.FileUnreadable, Assert.Single(locked.Diagnostics).Code);
        Assert.NotEqual(without.ContentHash, locked.ContentHash);
    }

    [Trait("Fault", "C17")]
    [Fact]
    public void One_bad_file_of_many_costs_only_itself()
    {
        foreach (var i in Enumerable.Range(0, 40))
            _folder.Write($"guide-{i:00}.md", i == 7 ? "---\nterm: [\n---\n" : Good);

        var reading = Read();

        Assert.Equal(39, reading.Guides.Count);
        Assert.Equal("guide-07.md", Assert.Single(reading.Diagnostics).Source.Path);
    }

    [Fact]
    public void Guides_beyond_the_setting_are_rejected_by_name()
    {
        foreach (var i in Enumerable.Range(0, 3))
            _folder.Write($"guide-{i}.md", Good);

        var reading = new GuideFolder(_folder.Path, maxGuides: 2).Read(null, CancellationToken.None);

        Assert.Equal((2, 3), (reading.Guides.Count, reading.Files.Count));
        Assert.Equal(DiagnosticCodes.TooManyGuides, Assert.Single(reading.Diagnostics).Code);
    }

    [Fact]
    public void A_tag_that_is_spelt_otherwise_once_is_reported()
    {
        foreach (var (name, tag) in new[] { ("a", "Decision Tree"), ("b", "Decision Tree"), ("c", "Desicion Tree"), ("d", "decision-tree"), ("e", "Java"), ("f", "JavaScript"), ("g", "C"), ("h", "R") })
            _folder.Write($"{name}.md", Good.Replace("term: T", $"term: T\ntags: [{tag}]", StringComparison.Ordinal));

        var rare = Read().Diagnostics.Where(d => d.Code == DiagnosticCodes.RareTag).ToList();

        Assert.Equal(["c.md", "d.md"], rare.Select(d => d.Source.Path));
        Assert.Contains("\"Decision Tree\" occurs 2 times", rare[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_in_two_cases_is_reported_wherever_the_rarer_stands_and_a_letter_only_where_it_is_alone()
    {
        string[] tags = ["SQL Server", "SQL Server", "SQL Server", "sql server", "sql server", "Contract", "Contract", "Contrast", "Contrast"];
        foreach (var (i, tag) in tags.Index())
            _folder.Write($"{i}.md", Good.Replace("term: T", $"term: T\ntags: [{tag}]", StringComparison.Ordinal));

        var rare = Read().Diagnostics.Where(d => d.Code == DiagnosticCodes.RareTag).ToList();

        Assert.Equal(["3.md", "4.md"], rare.Select(d => d.Source.Path));
        Assert.Contains("\"sql server\" occurs 2 times; \"SQL Server\" occurs 3 times", rare[0].Message, StringComparison.Ordinal);
    }

    private GuideReading Read() => new GuideFolder(_folder.Path).Read(null, CancellationToken.None);
}

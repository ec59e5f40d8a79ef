using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests.Defaults;

public sealed class FolderDefaultsTests : IDisposable
{
    private const string Questions = "## What is a bond?\n\nA loan.\n\n## What is a share?\n\nA part.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_guide_s_own_value_wins_then_the_nearest_folder_then_the_command_line_then_the_site()
    {
        _folder.Write("defaults.yml", "category: Site\nvertical: Site\ntags: [site, Money]\n");
        _folder.Write("a/defaults.yml", "category: Folder\ntags: folder, more\n");
        _folder.Write("a/deep/own.md", $"---\ncategory: Own\ntags: [own, money]\n---\n{Questions}");
        _folder.Write("a/plain.md", Questions);
        _folder.Write("b/plain-too.md", Questions);

        var guides = Read("category=Set", "vertical=Set").Guides.ToDictionary(g => g.Slug);

        Assert.Equal(("Own", "Set"), (guides["own"].Category, guides["own"].Vertical));
        Assert.Equal(["folder", "money", "more", "own", "site"], guides["own"].Tags);
        Assert.Equal(("Folder", "Set"), (guides["plain"].Category, guides["plain"].Vertical));
        Assert.Equal(("Set", "Set"), (guides["plain-too"].Category, guides["plain-too"].Vertical));
    }

    [Fact]
    public void Keys_of_another_program_are_read_as_ours_in_any_format()
    {
        _folder.Write("defaults.yml", "keys: { categories: category, topic: vertical, heading: term, entwurf: draft }\n");
        _folder.Write("a.md", $"---\nheading: A\ncategories: [Web, Work]\ntopic: JS\n---\n{Questions}");
        _folder.Write("b.md", $"+++\nheading = \"B\"\ncategories = [\"Web\"]\ntopic = \"CSS\"\n[taxonomies]\ntags = [\"money\"]\n+++\n{Questions}");
        _folder.Write("c.md", $"---\ncategory: Own\ncategories: Other\n---\n{Questions}");
        _folder.Write("d.md", $"---\nentwurf: yes\n---\n{Questions}");

        var reading = Read();

        Assert.Equal(["A, Web, JS", "B, Web, CSS"], reading.Guides.Take(2).Select(g => $"{g.Title}, {g.Category}, {g.Vertical}"));
        Assert.Equal(["money"], reading.Guides[1].Tags);
        Assert.Equal("Own", reading.Guides[2].Category);
        Assert.Equal(DiagnosticCodes.DraftSkipped, Assert.Single(reading.Diagnostics, d => d.Source.Path == "d.md").Code);
        Assert.DoesNotContain(reading.Diagnostics, d => d.Code == DiagnosticCodes.UnknownKey);
    }

    [Theory]
    [InlineData("CONTRIBUTING.md", "CONTRIBUTING.md a/CONTRIBUTING.md")]
    [InlineData("/CONTRIBUTING.md", "CONTRIBUTING.md")]
    [InlineData("a/*.md", "a/CONTRIBUTING.md a/x.md")]
    [InlineData("a", "a/CONTRIBUTING.md a/b/y.md a/x.md")]
    [InlineData("b/", "a/b/y.md")]
    [InlineData("**/b/**", "a/b/y.md")]
    public void Globs_leave_files_and_folders_out(string glob, string left)
    {
        string[] all = ["CONTRIBUTING.md", "a/CONTRIBUTING.md", "a/x.md", "a/b/y.md", "z.md"];
        foreach (var path in all)
            _folder.Write(path, Questions);
        _folder.Write("defaults.yml", $"ignore: [\"{glob}\"]\n");

        Assert.Equal(left.Split(' '), all.Except(Read().Files.Select(f => f.Path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_deeper_folder_takes_back_and_what_tools_own_is_read_when_it_is_asked_for()
    {
        _folder.Write("defaults.yml", "ignore: [drafts, \"!vendor\"]\n");
        _folder.Write("drafts/a.md", Questions);
        _folder.Write("x/defaults.yml", "ignore: [\"!drafts\"]\n");
        _folder.Write("x/drafts/b.md", Questions);
        _folder.Write("vendor/c.md", Questions);
        _folder.Write("node_modules/d.md", Questions);

        Assert.Equal(["vendor/c.md", "x/drafts/b.md"], Read().Files.Select(f => f.Path));
    }

    [Theory]
    [InlineData("category: [a\n", "GS0331")]
    [InlineData("- category\n- category: b\n", "GS0332")]
    [InlineData("category: {a: b}\n", "GS0332")]
    [InlineData("catgory: Web\n", "GS0332")]
    [InlineData("category: Web\nfoo: 1\n", "GS0332")]
    [InlineData("keys: { a: nothing }\n", "GS0332")]
    [InlineData("sections: { Culture: cultural }\n", "GS0332")]
    [InlineData("keys: {\"topic\": vertical, \"topic \": category}\n", "GS0332")]
    [InlineData("keys: {\"to\\u200Bpic\": vertical, topic: vertical}\n", "GS0332")]
    [InlineData("keys: {\" \": vertical}\n", "GS0332")]
    [InlineData("sections: {\"Culture\": behavioral, \" culture\": technical}\n", "GS0332")]
    [InlineData("sections: { Culture: overview }\n", "GS0332")]
    [InlineData("question: each\n", "GS0332")]
    [InlineData("category: a\ncategory: b\n", "GS0332")]
    public void Defaults_that_cannot_be_read_as_they_are_meant_are_an_error_and_nothing_of_them_is_used(string text, string code)
    {
        _folder.Write("defaults.yml", text);
        _folder.Write("web/a.md", Questions);

        var reading = Read();

        Assert.Equal((code, "defaults.yml"), Assert.Single(reading.Diagnostics.Where(d => d.Severity is Severity.Error).Select(d => (d.Code, d.Source.Path))));
        Assert.Equal("web", Assert.Single(reading.Guides).Category);
    }

    [Theory]
    [InlineData("defaults.yml", "retries: 3\nhosts: [\n")]
    [InlineData("defaults.yml", "# only\nservice:\n  port: 80\n")]
    [InlineData("rules.yml", "groups:\n  - name: alerts\n")]
    [InlineData("rules.yml", "- no-console\n- no-eval\n")]
    [InlineData("synonyms.yml", "{{ template }}\na: b\n")]
    [InlineData("x/defaults.yml", "enabled: true\n")]
    [InlineData("defaults.yml", "name: check\non: push\njobs:\n  build:\n    tags: [a]\n    keys:\n      category: b\n")]
    [InlineData("defaults.yml", "---\nrun:\n  shell: bash\n\n  ignore: [x]\n")]
    [InlineData("rules.yml", "groups:\n- name: alerts\n  query: up\n  rules:\n  - alert: x\n    query: y\n")]
    [InlineData("rules.yml", "- id: one\n  languages: [c]\n  patterns:\n    - contains: x\n      hide: true\n")]
    [InlineData("synonyms.yml", "version: 3\nservices:\n  web:\n    links:\n    - from: a\n      to: b\n")]
    [InlineData("synonyms.yml", "- route:\n    from: a\n    to: b\n")]
    public void A_file_of_another_program_is_told_in_a_hint_and_changes_nothing(string name, string text)
    {
        _folder.Write("x/a.md", Questions);
        var before = Read();
        _folder.Write(name, text);

        var reading = Read();

        Assert.Equal((DiagnosticCodes.ForeignFile, Severity.Hint), Assert.Single(
            reading.Diagnostics.Where(d => d.Source.Path == name).Select(d => (d.Code, d.Severity))));
        Assert.Equal(before.Synonyms, reading.Synonyms);
        Assert.Single(reading.Guides);
    }

    /// <summary>Each says by a key of its own, in whatever place such a file may have it, that it is ours; so its fault is one.</summary>
    [Theory]
    [InlineData("defaults.yml", "retries: 3\ncategory: [\n")]
    [InlineData("defaults.yml", "\uFEFFcatgory: Web\n")]
    [InlineData("defaults.yml", "{\n  \"catgory\": \"Web\"\n}\n")]
    [InlineData("defaults.yml", "  catgory: Web\n")]
    [InlineData("rules.yml", "- until: 2999-01-01\n  by: 2\n  boots: a/b\n  quary: x\n")]
    [InlineData("rules.yml", "  - until: 2999-01-01\n    hide: [\n")]
    [InlineData("rules.yml", "- # first\n  hide: [\n")]
    [InlineData("synonyms.yml", "- { note: x, words: [a] }\n")]
    [InlineData("synonyms.yml", "words: [a, b]\n")]
    [InlineData("synonyms.yml", "-   from: a\n    too: b\n")]
    public void A_file_of_ours_is_known_by_a_key_at_its_top(string name, string text)
    {
        _folder.Write("x/a.md", Questions);
        _folder.Write(name, text);

        var reading = Read();

        Assert.Contains(reading.Diagnostics, d => d.Source.Path == name && d.Severity is Severity.Error);
        Assert.DoesNotContain(reading.Diagnostics, d => d.Code == DiagnosticCodes.ForeignFile);
    }

    [Fact]
    public void Defaults_are_part_of_what_was_read_and_of_what_is_watched()
    {
        _folder.Write("a/x.md", Questions);
        var (hash, seen) = (Read().ContentHash, ContentFingerprint.Create(_folder.Path));
        _folder.Write("a/defaults.yml", "category: Web\n");

        Assert.NotEqual(hash, Read().ContentHash);
        Assert.NotEqual(seen, ContentFingerprint.Create(_folder.Path));
        Assert.NotEqual(Read().ContentHash, Read("vertical=Trade").ContentHash);
    }

    private GuideReading Read(params string[] assigned) => new GuideFolder(_folder.Path) { Defaults = assigned }.Read(null, CancellationToken.None);
}

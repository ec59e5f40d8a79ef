using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests;

/// <summary>Links and pictures of notes: what is kept of them, which files they make public, and what is told of the rest.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_guide_knows_its_own_file_and_those_that_its_answers_link_to()
    {
        _folder.Write("img/chart.png", "");
        _folder.Write("img/my chart.png", "");
        _folder.Write("img/other.png", "");
        _folder.Write("notes/plain.md", "# Notes\n\nNothing is asked.\n");
        _folder.Write("b.md", "## What is a share?\n\nA part.\n");
        _folder.Write("sql/a.md", """
            ## What is a bond?

            ![a chart](../img/chart.png), <img src="/img/my chart.png" alt="mine">, [notes][n], [shares](../b.md#what-is-a-share), [code](<my code.py>).

            [n]: ../notes/plain.md
            """);
        _folder.Write("sql/my code.py", "print(1)");

        var read = Read();

        Assert.Equal(
            ["img/chart.png", "img/my chart.png", "notes/plain.md", "sql/a.md", "sql/my code.py"],
            read.Guides.Single(guide => guide.Source.Path == "sql/a.md").Files);
        Assert.DoesNotContain(read.Diagnostics, d => d.Code is DiagnosticCodes.LinkBesideGuide or DiagnosticCodes.LinkLeftOut);
    }

    [Theory]
    [InlineData("img/none.png", "not in the content folder")]
    [InlineData("../chart.png", "out of the content folder")]
    [InlineData(".env", "not shown")]
    [InlineData("secret.md", "not shown")]
    [InlineData("program.exe", "not shown")]
    [InlineData("defaults.yml", "not shown")]
    [InlineData("empty/", "not shown")]
    [InlineData("out.png", "not in the content folder")]
    [InlineData("alias.png", "not in the content folder")]
    public void A_link_that_leads_nowhere_is_told_with_its_place(string address, string reason)
    {
        using var elsewhere = new TemporaryFolder();
        _folder.Write(".env", "KEY=1");
        _folder.Write("program.exe", "MZ");
        _folder.Write("defaults.yml", "category: Finance\n");
        _folder.Write("secret.md", "---\ndraft: true\n---\n\n## What is secret?\n\nThis.\n");
        _folder.Write("empty/x.exe", "");
        File.CreateSymbolicLink(_folder["out.png"], elsewhere.Write("private.png", "x"));
        File.CreateSymbolicLink(_folder["alias.png"], _folder[".env"]);
        _folder.Write("a.md", $"## What is a bond?\n\nA loan.\n\n## What is a share?\n\nSee [it]({address}).\n");

        var read = Read();
        var hint = Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.LinkBesideGuide);

        Assert.Equal("a.md:5", $"{hint.Source}");
        Assert.Contains($"'{address}'", hint.Message, StringComparison.Ordinal);
        Assert.Contains(reason, hint.Message, StringComparison.Ordinal);
        Assert.Equal(["a.md"], Assert.Single(read.Guides).Files);
    }

    [Fact]
    public void Where_the_guides_have_a_site_no_link_is_told()
    {
        _folder.Write("a.md", "## What is a bond?\n\nSee [it](/pages/none).\n");

        Assert.DoesNotContain(
            new GuideFolder(_folder.Path) { ChecksLinks = false }.Read(null, CancellationToken.None).Diagnostics,
            d => d.Code == DiagnosticCodes.LinkBesideGuide);
    }

    [Fact]
    public void A_picture_that_comes_or_goes_is_a_change_of_the_content_and_its_bytes_are_none()
    {
        _folder.Write("a.md", "## What is a bond?\n\n![chart](chart.png)\n");
        var without = Read().ContentHash;
        _folder.Write("chart.png", "1");
        var with = Read().ContentHash;
        _folder.Write("chart.png", "2");

        Assert.NotEqual(without, with);
        Assert.Equal(with, Read().ContentHash);
        File.Delete(_folder["chart.png"]);
        Assert.Equal(without, Read().ContentHash);
    }

    [Fact]
    public void A_look_at_the_folder_sees_pictures_come_and_go()
    {
        _folder.Write("a.md", "## What is a bond?\n\n![chart](img/chart.png)\n");
        var without = ContentFingerprint.Create(_folder.Path);
        _folder.Write("img/chart.png", "1");

        Assert.NotEqual(without, ContentFingerprint.Create(_folder.Path));
    }

    [Theory]
    [InlineData("![a *chart*](img/x.png)", """<a href="img/x.png" class="picture" rel="noopener nofollow">a <em>chart</em></a>""")]
    [InlineData("![a chart](https://example.org/x.png)", """<a href="https://example.org/x.png" rel="noopener nofollow">a chart</a>""")]
    [InlineData("[a chart](<my chart.png>)", """<a href="my%20chart.png" rel="noopener nofollow">a chart</a>""")]
    [InlineData("[![build](https://example.org/x.svg)](b.md)", """<a href="b.md" rel="noopener nofollow">build</a>""")]
    [InlineData("<img src=\"img/x.png\" alt=\"a chart\">", """<a href="img/x.png" class="picture" rel="noopener nofollow">a chart</a>""")]
    public void An_answer_keeps_addresses_as_they_are_written_and_marks_pictures(string markdown, string html)
    {
        _folder.Write("a.md", $"## What is a bond?\n\nIt is {markdown} here.\n");

        Assert.Contains(html, Assert.Single(Assert.Single(Read().Guides).Documents).AnswerHtml, StringComparison.Ordinal);
    }

    private GuideReading Read() => new GuideFolder(_folder.Path).Read(null, CancellationToken.None);
}

using GuideSearch.Guides;

namespace GuideSearch.Core.Tests.Guides;

public class ContentLinkTests
{
    [Theory]
    [InlineData("chart.png", "topics/sql/joins.md", "topics/sql/chart.png", null)]
    [InlineData("./chart.png", "topics/sql/joins.md", "topics/sql/chart.png", null)]
    [InlineData("../img/chart.png", "topics/sql/joins.md", "topics/img/chart.png", null)]
    [InlineData("../../chart.png", "topics/sql/joins.md", "chart.png", null)]
    [InlineData("/img/chart.png", "topics/sql/joins.md", "img/chart.png", null)]
    [InlineData("img//./chart.png", "joins.md", "img/chart.png", null)]
    [InlineData("sub/../chart.png", "joins.md", "chart.png", null)]
    [InlineData("a%20chart.png", "joins.md", "a chart.png", null)]
    [InlineData("a chart.png", "joins.md", "a chart.png", null)]
    [InlineData("100%25.png", "joins.md", "100%.png", null)]
    [InlineData("%C3%BCber.png", "joins.md", "über.png", null)]
    [InlineData("%2e%2e/chart.png", "sql/joins.md", "chart.png", null)]
    [InlineData("chart.png?raw=true", "joins.md", "chart.png", null)]
    [InlineData("chart.png?raw=true#top", "joins.md", "chart.png", "top")]
    [InlineData("other.md#what-is-it", "sql/joins.md", "sql/other.md", "what-is-it")]
    [InlineData("other.md#caf%C3%A9", "joins.md", "other.md", "café")]
    [InlineData("other.md#", "joins.md", "other.md", null)]
    [InlineData("#what-is-it", "sql/joins.md", "sql/joins.md", "what-is-it")]
    [InlineData("?plain=1", "sql/joins.md", "sql/joins.md", null)]
    [InlineData("/", "sql/joins.md", "", null)]
    [InlineData("..", "sql/joins.md", "", null)]
    [InlineData("C#/notes.md", "joins.md", "C", "/notes.md")]
    [InlineData("./C%23/notes:1.md", "joins.md", "C#/notes:1.md", null)]
    public void A_link_leads_to_a_place_of_the_folder(string address, string guide, string path, string? anchor) =>
        Assert.Equal(new ContentLink(path, anchor), ContentLink.Parse(address, guide));

    [Theory]
    [InlineData("https://example.org/chart.png")]
    [InlineData("mailto:a@example.org")]
    [InlineData("//example.org/chart.png")]
    [InlineData("notes:1.md")]
    [InlineData("../../chart.png")]
    [InlineData("/../chart.png")]
    [InlineData("%2e%2e/%2E%2E/chart.png")]
    [InlineData("..%2f..%2fchart.png")]
    [InlineData("..%5cchart.png")]
    [InlineData("..\\chart.png")]
    [InlineData("chart%00.png")]
    public void What_leads_elsewhere_or_out_of_the_folder_is_no_place_of_it(string address) =>
        Assert.Null(ContentLink.Parse(address, "sql/joins.md"));

    [Theory]
    [InlineData("sql/joins.md", "sql/joins.md")]
    [InlineData("sql/joins", "sql/joins.md")]
    [InlineData("sql/joins.html", "sql/joins.mdx")]
    [InlineData("sql", "sql/README.md")]
    [InlineData("sql", "sql/_index.md")]
    [InlineData("", "index.markdown")]
    public void A_guide_is_meant_by_its_file_its_page_or_its_folder(string path, string guide) =>
        Assert.Contains(guide, new ContentLink(path, null).GuidePaths);

    [Theory]
    [InlineData("img/chart.png", "image/png"), InlineData("CHART.SVG", "image/svg+xml"), InlineData("paper.pdf", "application/pdf")]
    [InlineData("page.html", "text/plain; charset=utf-8"), InlineData("app.js", "text/plain; charset=utf-8")]
    [InlineData("Dockerfile", "text/plain; charset=utf-8"), InlineData("deploy.yml", "text/plain; charset=utf-8")]
    public void Files_of_known_kinds_are_shown_as_what_runs_nothing(string path, string type) =>
        Assert.Equal(type, FileType.From(path)?.MediaType);

    [Theory]
    [InlineData(".env"), InlineData(".git/config.txt"), InlineData("a/.hidden/chart.png"), InlineData("a/.chart.png"), InlineData("..png/x.png")]
    [InlineData("guidesearch.json"), InlineData("sql/defaults.yml"), InlineData("rules.yml"), InlineData("Synonyms.yml")]
    [InlineData("server.key"), InlineData("cert.pem"), InlineData("program.exe"), InlineData("noextension"), InlineData(""), InlineData("folder/")]
    public void Hidden_files_settings_and_unknown_kinds_are_not_shown(string path) => Assert.Null(FileType.From(path));

    [Fact]
    public void The_links_of_an_answer_that_name_no_site_are_found_and_replaced()
    {
        const string html = """<p><a href="https://x.example/" rel="r">web</a> <a href="a.md?x=1&amp;y=2" rel="r"><em>one</em></a> """
            + """<a href="b.png" class="picture" rel="r">two</a></p>""";

        Assert.Equal([("a.md?x=1&y=2", false), ("b.png", true)], AnswerLink.In(html).Select(link => (link.Address, link.IsPicture)));
        Assert.Equal("""<p><a href="https://x.example/" rel="r">web</a> <em>one</em> two</p>""", AnswerLink.Replace(html, link => link.Words));
    }
}

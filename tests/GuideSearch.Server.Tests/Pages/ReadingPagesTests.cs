using System.Net;
using AngleSharp.Dom;

namespace GuideSearch.Server.Tests.Pages;

[Collection(PageTests.Name)]
public class ReadingPagesTests(PageHost host)
{
    private const string Overfitting = "/questions/data-scientist-interview-guide/what-is-overfitting-and-how-does-regularization-help";

    [Fact]
    public async Task The_first_page_offers_a_field_and_counts_that_lead_to_as_many_questions()
    {
        var page = await host.ReadAsync("/");
        var value = page.QuerySelectorAll(".browse a.chip").First(v => v.TextContent.StartsWith("Behavioral", StringComparison.Ordinal));
        var results = await host.ReadAsync(value.GetAttribute("href")!);

        Assert.True(page.QuerySelector("input[type=search]")!.HasAttribute("autofocus"));
        var count = value.QuerySelector(".count")!.TextContent;
        Assert.StartsWith($"{count} questions in 2 guides", results.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_leads_with_what_most_guides_ask()
    {
        var asked = (await host.ReadAsync("/")).QuerySelectorAll(".asked-list li");

        Assert.Equal("How do you set priorities between several deadlines?", asked[0].QuerySelector("a")!.TextContent);
        Assert.Equal("asked in 2 guides", asked[0].QuerySelector(".asked")!.TextContent);
    }

    [Theory]
    [InlineData("/?vertical=Enterprise+Sales", "Enterprise Sales: asked most", "/search?vertical=Enterprise+Sales&sort=asked")]
    [InlineData("/?as=data+scientist", "Data Scientist: asked most", "/search?guide=data-scientist-interview-guide&sort=asked")]
    [InlineData("/?as=nosuch", "Asked most", "/search?sort=asked")]
    public async Task Or_with_what_those_are_asked_who_interview_as_somebody(string address, string heading, string all)
    {
        var page = await host.ReadAsync(address);

        Assert.Equal(heading, page.QuerySelector("#start")!.TextContent);
        Assert.Equal(all, page.QuerySelectorAll(".start .doors a")[1].GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelectorAll(".asked-list li"));
    }

    [Fact]
    public async Task A_guide_leads_to_practice_with_its_questions_and_counts_them_through()
    {
        var page = await host.ReadAsync("/guides/data-scientist-interview-guide");
        var practice = await host.ReadAsync(page.QuerySelector(".doors a")!.GetAttribute("href")!);

        Assert.Equal([null, "3", "4"], page.QuerySelectorAll(".part:not(#overview) ol").Select(ol => ol.GetAttribute("start")));
        Assert.All(practice.QuerySelectorAll(".questions .meta a"), a => Assert.Equal("Data Scientist Interview Guide", a.TextContent));
    }

    [Theory]
    [InlineData("/questions/data-scientist-interview-guide/what-is-a-mutex", "what is a mutex")]
    [InlineData("/guides/site_reliability-engineer.html", "site reliability engineer")]
    [InlineData("/nosuch/", "nosuch"), InlineData("/1234", "")]
    public async Task A_page_that_is_not_there_asks_for_its_own_words(string address, string words) =>
        Assert.Equal(words, (await host.ReadAsync(address, HttpStatusCode.NotFound)).QuerySelector("#q")!.GetAttribute("value"));

    [Fact]
    public async Task The_list_of_guides_narrows_by_title_and_by_facet()
    {
        Assert.Equal(4, (await TitlesAsync("/guides")).Length);
        Assert.Equal(["Sales Manager Interview Guide"], await TitlesAsync("/guides?q=mana"));
        Assert.Equal(["Data Scientist Interview Guide", "Platform Engineer Interview Guide"], await TitlesAsync("/guides?tag=Python"));
    }

    [Fact]
    public async Task A_guide_lists_its_questions_by_section_in_order_then_its_passages()
    {
        var page = await host.ReadAsync("/guides/data-scientist-interview-guide");

        Assert.Equal("https://search.example/guides/data-scientist-interview-guide", CanonicalOf(page));
        Assert.Equal(
            ["Technical Questions", "Behavioral Questions", "Additional Questions", "About the position", "About this guide"],
            page.QuerySelectorAll(".part h2").Select(h => h.TextContent));
        Assert.Equal(
            ["What is overfitting, and how does regularization help?", "What is a confusion matrix?"],
            page.QuerySelectorAll("#section-1 li summary").Select(a => a.TextContent));
        Assert.Equal(Overfitting, page.QuerySelector("#section-1 a.page")!.GetAttribute("href"));
        Assert.Equal("no answer given", page.QuerySelector("#section-3 .soft")!.TextContent);
    }

    [Fact]
    public async Task The_form_of_a_guide_searches_within_it()
    {
        var form = (await host.ReadAsync("/guides/sales-manager-interview-guide")).QuerySelector("main form")!;

        Assert.Equal("sales-manager-interview-guide", form.QuerySelector("input[name=guide]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_question_shows_its_answer_as_the_guide_lays_it_out_and_its_neighbours()
    {
        var page = await host.ReadAsync(Overfitting);

        Assert.Equal("What is overfitting, and how does regularization help?", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".answer li").Length);
        Assert.Contains("# if a < b", page.QuerySelector(".answer pre")!.TextContent);
        Assert.Null(page.QuerySelector("[rel=prev]"));
        Assert.EndsWith("/what-is-a-confusion-matrix", page.QuerySelector("[rel=next]")!.GetAttribute("href"));
        Assert.Equal($"https://search.example{Overfitting}", CanonicalOf(page));
        Assert.Equal("/guides/data-scientist-interview-guide", page.QuerySelectorAll(".crumbs a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task An_overview_passage_has_a_page_too() =>
        Assert.Contains(
            "certification in statistics",
            (await host.ReadAsync("/questions/data-scientist-interview-guide/certifications")).QuerySelector(".answer")!.TextContent);

    [Fact]
    public async Task Every_link_of_the_first_pages_leads_somewhere()
    {
        foreach (var start in new[] { "/", "/search?q=conflict", "/guides", "/guides/hostile-guide", "/practice", Overfitting })
        {
            var links = (await host.ReadAsync(start)).QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Distinct();
            foreach (var link in links.Where(l => l.StartsWith("/files/", StringComparison.Ordinal)))
                Assert.NotEmpty(await host.Client.GetByteArrayAsync(link));
            foreach (var link in links.Where(l => l.StartsWith('/') && !l.StartsWith("/files/", StringComparison.Ordinal)))
                await host.ReadAsync(link);
        }
    }

    private static string? CanonicalOf(IParentNode page) => page.QuerySelector("link[rel=canonical]")!.GetAttribute("href");

    private async Task<string[]> TitlesAsync(string address) =>
        [.. (await host.ReadAsync(address)).QuerySelectorAll(".guides h2").Select(h => h.TextContent)];
}

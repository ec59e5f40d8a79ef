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
        var value = page.QuerySelectorAll(".browse a.value").First(v => v.QuerySelector(".label")!.TextContent == "Behavioral");
        var results = await host.ReadAsync(value.GetAttribute("href")!);

        Assert.True(page.QuerySelector("input[type=search]")!.HasAttribute("autofocus"));
        var count = value.QuerySelector(".count")!.TextContent;
        Assert.Equal($"{count} questions in 2 guides", results.QuerySelector("h1")!.TextContent.Trim());
    }

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
            ["Technical Questions", "Behavioral Questions", "Additional Questions", "About the position"],
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

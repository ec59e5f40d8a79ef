using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>A question that two guides ask in nearly the same words.</summary>
[Collection(PageTests.Name)]
public class AskedAgainPageTests(PageHost host)
{
    private const string Several = "/questions/data-scientist-interview-guide/how-do-you-set-priorities-between-several-deadlines";
    private const string Many = "/questions/sales-manager-interview-guide/how-do-you-set-priorities-between-many-deadlines";

    [Fact]
    public async Task Results_show_it_once_and_lead_to_the_other_guide()
    {
        var page = await host.ReadAsync("/search?q=several+deadlines");
        var also = Assert.Single(page.QuerySelectorAll(".hit .also"));

        Assert.StartsWith("2 questions in 2 guides", page.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal($"{Several}?q=several+deadlines&hit=1", Assert.Single(page.QuerySelectorAll(".hit h2 a")).GetAttribute("href"));
        Assert.Equal("asked in 2 guides", page.QuerySelector(".hit .meta .asked")!.TextContent);
        Assert.Equal("Also asked in Sales Manager Interview Guide", also.TextContent);
        Assert.Equal(Many, also.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task It_is_shown_in_each_guide_on_request_and_once_again()
    {
        var folded = await host.ReadAsync("/search?q=several+deadlines");
        var unfolded = await host.ReadAsync(ChoiceOf(folded, "Each time"));

        Assert.Equal("/search?q=several+deadlines&similar=show", ChoiceOf(folded, "Each time"));
        Assert.Equal(2, unfolded.QuerySelectorAll(".hit").Length);
        Assert.Equal("/search?q=several+deadlines", ChoiceOf(unfolded, "Once"));
    }

    [Fact]
    public async Task It_comes_first_when_results_are_sorted_by_how_many_guides_ask()
    {
        var page = await host.ReadAsync("/search?q=model+priorities&sort=asked");

        Assert.StartsWith(Several, page.QuerySelector(".hit h2 a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("Asked most", page.QuerySelector(".choice a[aria-current]")!.TextContent);
    }

    [Fact]
    public async Task Its_page_says_who_else_asks_it_what_may_come_next_and_why()
    {
        var page = await host.ReadAsync(Many);
        var links = page.QuerySelectorAll(".related a").Select(a => a.GetAttribute("href")).ToList();

        Assert.Equal("asked in 2 guides", page.QuerySelector(".facts .asked")!.TextContent);
        Assert.Equal(Several, page.QuerySelector(".also a")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll(".related li"), li => Assert.NotEmpty(li.QuerySelector(".soft")!.TextContent));
        Assert.Equal(links.Distinct(), links);
    }

    [Fact]
    public async Task A_page_names_follow_ups_as_the_API_does_but_for_the_neighbour_it_leads_to_anyway()
    {
        const string id = "data-scientist-interview-guide/what-is-a-confusion-matrix";
        var told = JsonNode.Parse(await host.Client.GetStringAsync($"/api/v1/questions/{id}/next"))!["questions"]!.AsArray();
        var page = await host.ReadAsync($"/questions/{id}");
        var neighbour = page.QuerySelector("[rel=next]")!.GetAttribute("href");

        Assert.Equal(
            told.Select(q => $"/questions/{(string)q!["target"]!["id"]!}").Where(href => href != neighbour),
            page.QuerySelectorAll("section[aria-labelledby=next-title] a").Select(a => a.GetAttribute("href")));
    }

    private static string ChoiceOf(IParentNode page, string label) =>
        page.QuerySelectorAll("nav[aria-label='Asked in several guides'] a").Single(a => a.TextContent == label).GetAttribute("href")!;
}

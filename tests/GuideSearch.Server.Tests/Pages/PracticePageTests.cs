using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GuideSearch.Server.Pages.Practising;
using GuideSearch.Server.Pages.Reading;

namespace GuideSearch.Server.Tests.Pages;

[Collection(PageTests.Name)]
public class PracticePageTests(PageHost host)
{
    [Fact]
    public async Task Draws_what_the_API_draws_with_each_answer_folded()
    {
        var page = await host.ReadAsync("/practice?n=5&seed=3&tag=Python");
        var drawn = JsonNode.Parse(await host.Client.GetStringAsync("/api/v1/draw?n=5&seed=3&tag=Python"))!["questions"]!.AsArray();

        Assert.Equal("Practice with 5 questions", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(drawn.Select(q => (string)q!["question"]!), Prompts(page));
        Assert.All(page.QuerySelectorAll("details"), fold => Assert.False(fold.HasAttribute("open")));
        Assert.Equal(drawn.Count(q => (bool)q!["hasAnswer"]!), page.QuerySelectorAll("details .answer").Length);
    }

    [Fact]
    public async Task An_address_draws_the_same_set_again_and_leads_to_another_and_to_larger_ones()
    {
        const string address = "/practice?q=scheduler&n=5";
        var (first, again) = (await host.ReadAsync(address), await host.ReadAsync($"{address}&seed=1"));
        var another = await host.ReadAsync(LinkOf(first, "Draw another set"));
        var larger = await host.ReadAsync(LinkOf(first, "20"));

        Assert.Equal(Prompts(first), Prompts(again));
        Assert.NotEqual(Prompts(first), Prompts(another));
        Assert.Equal(20, Prompts(larger).Count());
    }

    [Fact]
    public async Task Results_lead_to_practice_with_their_filters_and_back()
    {
        const string search = "/search?q=conflict&section=behavioral&sort=newest";
        var link = LinkOf(await host.ReadAsync(search), "Practice these");
        var practice = await host.ReadAsync(link);

        Assert.Equal("/practice?q=conflict&section=behavioral", link);
        Assert.Equal("/search?q=conflict&section=behavioral", LinkOf(practice, "See all that match"));
        Assert.Contains("Question type: Behavioral", Assert.Single(practice.QuerySelectorAll(".chip")).TextContent);
    }

    [Fact]
    public async Task Nothing_to_draw_says_so() =>
        Assert.Equal("No question to practice with", (await host.ReadAsync("/practice?tag=nosuch")).QuerySelector("h1")!.TextContent.Trim());

    [Fact]
    public async Task A_set_too_long_for_one_page_is_a_list_of_links()
    {
        var answer = string.Concat(Enumerable.Repeat("A line of five words.\n\n", FullAnswers.MaxWords / 10));
        var questions = string.Concat(Enumerable.Range(1, 3).Select(i => $"### {i}. Why {i}?\n{answer}"));
        var guide = $"---\nterm: Long\ncategory: C\nvertical: V\n---\n{questions}";
        await using var service = await RunningService.StartAsync(guides: [("long.md", guide)]);
        var page = await new HtmlParser().ParseDocumentAsync(await service.Client.GetStringAsync("/practice"));

        Assert.Equal(["/questions/long/why-1", "/questions/long/why-2", "/questions/long/why-3"],
            page.QuerySelectorAll(".questions a.page").Select(a => a.GetAttribute("href")).Order());
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("monday", "1")]
    [InlineData("2147483647", "1")]
    [InlineData("-5", "1")]
    public void Sets_are_counted(string seed, string next) => Assert.Equal(next, PracticePages.NextSeed(seed));

    private static string LinkOf(IParentNode page, string text) =>
        page.QuerySelectorAll(".tools a").Single(a => a.TextContent == text).GetAttribute("href")!;

    private static IEnumerable<string> Prompts(IParentNode page) =>
        page.QuerySelectorAll(".questions > li").Select(li => (li.QuerySelector("summary") ?? li.QuerySelector("a"))!.TextContent);
}

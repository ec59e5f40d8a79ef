using System.Net;
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
    public async Task An_address_draws_the_same_set_again_and_leads_to_another()
    {
        const string address = "/practice?q=scheduler&n=5";
        var (first, again) = (await host.ReadAsync(address), await host.ReadAsync($"{address}&seed=1"));
        var another = await host.ReadAsync(LinkOf(first, "Draw another set"));

        Assert.Equal(Prompts(first), Prompts(again));
        Assert.NotEqual(Prompts(first), Prompts(another));
    }

    [Fact]
    public async Task The_page_asks_for_topic_length_and_types_and_shows_what_was_asked_for()
    {
        var form = (await host.ReadAsync("/practice?q=conflict&n=5&section=behavioral&tag=Python&seed=4")).QuerySelector(".setup form")!;
        var given = form.QuerySelectorAll("input").Where(i => i.GetAttribute("type") is "search" or "hidden" || i.HasAttribute("checked"));

        Assert.Equal("/practice", form.GetAttribute("action"));
        Assert.Equal(
            [("q", "conflict"), ("n", "5"), ("section", "behavioral"), ("tag", "Python")],
            given.Select(i => (i.GetAttribute("name"), i.GetAttribute("value"))));
    }

    [Fact]
    public async Task It_is_open_where_nothing_was_asked_for_yet()
    {
        Assert.True((await host.ReadAsync("/practice")).QuerySelector(".setup")!.HasAttribute("open"));
        Assert.False((await host.ReadAsync("/practice?q=conflict")).QuerySelector(".setup")!.HasAttribute("open"));
    }

    [Fact]
    public async Task An_address_may_name_its_questions()
    {
        const string named = "id=sales-manager-interview-guide/tell-me-about-a-conflict-with-a-customer"
            + "&id=data-scientist-interview-guide/what-is-a-confusion-matrix&id=gone/gone";
        var page = await host.ReadAsync($"/practice?{named}");

        Assert.Equal(["Tell me about a conflict with a customer.", "What is a confusion matrix?"], Prompts(page));
        Assert.Equal(2, page.QuerySelectorAll(".questions details .answer").Length);
        Assert.DoesNotContain(page.QuerySelectorAll("main a"), a => a.TextContent == "Draw another set");
    }

    [Theory]
    [InlineData("id=nothing"), InlineData("id=a/b/c")]
    public async Task What_names_no_question_is_told(string ids) =>
        Assert.Contains("id: must be written guide/question", (await host.ReadAsync($"/practice?{ids}", HttpStatusCode.BadRequest)).QuerySelector(".faults")!.TextContent);

    [Fact]
    public async Task Results_lead_to_practice_with_their_filters_and_back()
    {
        const string search = "/search?q=conflict&section=behavioral&sort=newest";
        var link = LinkOf(await host.ReadAsync(search), "Practice these");
        var practice = await host.ReadAsync(link);

        Assert.Equal("/practice?q=conflict&section=behavioral", link);
        Assert.Equal("/search?q=conflict&section=behavioral", LinkOf(practice, "See all 2"));
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
        page.QuerySelectorAll("main a").Single(a => a.TextContent == text).GetAttribute("href")!;

    private static IEnumerable<string> Prompts(IParentNode page) =>
        page.QuerySelectorAll(".questions > li").Select(li => (li.QuerySelector("summary") ?? li.QuerySelector("a"))!.TextContent);
}

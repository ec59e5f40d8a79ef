using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>A service that is down, slow or strict, and browsers that run no script.</summary>
public class FailureTests(BrowserHost host) : WidgetTest(host)
{
    private const string Inline = "<guide-search mode=\"inline\"></guide-search>";

    [BrowserFact]
    public async Task A_service_that_is_down_leaves_a_link_to_its_page()
    {
        var page = await FailingAsync(route => route.AbortAsync());

        await Expect(page.GetByText("The search does not answer right now.").First).ToBeVisibleAsync();
        await Expect(page.Locator("[part=more]")).ToHaveTextAsync("Open the search page");
        await Expect(page.Locator("[part=more]")).ToHaveAttributeAsync("href", $"{Host.Origin}/search?q=matrix");
        Assert.Equal("unreachable 0", await ToldAsync(page));
    }

    [BrowserFact]
    public async Task A_service_that_fails_is_told_by_its_code()
    {
        var page = await FailingAsync(route => route.FulfillAsync(new()
        {
            Status = 503,
            ContentType = "application/problem+json",
            Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
            Body = """{ "code": "overloaded", "title": "The service is overloaded." }""",
        }));

        await Expect(page.GetByText("The search does not answer right now.").First).ToBeVisibleAsync();
        Assert.Equal("overloaded 503", await ToldAsync(page));
    }

    [BrowserFact]
    public async Task An_answer_that_takes_more_than_two_seconds_is_given_up()
    {
        var page = await FailingAsync(_ => Task.CompletedTask);

        await Expect(page.GetByText("The search does not answer right now.").First).ToBeVisibleAsync();
        Assert.Equal("timeout 0", await ToldAsync(page));
    }

    [BrowserFact]
    public async Task The_page_says_how_long_an_answer_is_waited_for()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\" timeout=\"100\"></guide-search>");
        await ListenAsync(page, "gs:error");
        await page.RouteAsync("**/api/v1/search**", _ => Task.CompletedTask);

        await Input(page).FillAsync("matrix");
        await Expect(page.Locator("guide-search [data-waiting]")).ToHaveCountAsync(1);
        await UntilAsync(page, "told.length > 0");

        Assert.Equal("No answer within 100 ms.", await page.EvaluateAsync<string>("told[0][1].message"));
        await Expect(page.Locator("guide-search [data-waiting]")).ToHaveCountAsync(0);
    }

    [BrowserTheory]
    [InlineData("button"), InlineData("online")]
    public async Task What_failed_is_tried_again(string way)
    {
        var page = await FailingAsync(route => route.AbortAsync());
        await page.UnrouteAllAsync();

        if (way == "button")
            await page.Locator("[part=retry]").ClickAsync();
        else
            await page.EvaluateAsync("dispatchEvent(new Event('online'))");

        await Hits(page).First.WaitForAsync();
        await Expect(page.Locator("[part=retry]")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task After_a_failure_the_next_search_works()
    {
        var page = await FailingAsync(route => route.AbortAsync());
        await page.UnrouteAllAsync();

        await Input(page).FillAsync("conflict");

        await Hits(page).First.WaitForAsync();
    }

    [BrowserFact]
    public async Task A_query_that_is_refused_shows_why()
    {
        var page = await EmbedAsync(Inline);

        await Input(page).FillAsync(string.Join(' ', Enumerable.Range(0, 900).Select(i => $"w{i}")));

        await Expect(page.GetByText("A query has at most 4000 characters.", new() { Exact = true }).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_site_that_is_not_listed_gets_the_link_too()
    {
        var path = Host.Other.Publish($"<!doctype html><title>Host</title>{Script}{Inline}", Strict);
        var page = await OpenAsync(Host.Other.UnlistedOrigin + path);

        await Input(page).FillAsync("matrix");

        await Expect(page.Locator("[part=more]")).ToHaveTextAsync("Open the search page");
    }

    [BrowserFact]
    public async Task Without_scripts_the_form_inside_searches_on_the_plain_page()
    {
        var page = await EmbedAsync(
            $"<guide-search><form action=\"{Host.Origin}/search\"><input name=\"q\"><button>Search</button></form></guide-search>",
            options: new() { JavaScriptEnabled = false });

        await page.Locator("input[name=q]").FillAsync("confusion");
        await page.Locator("button").ClickAsync();
        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=confusion");

        await Expect(page.Locator("main")).ToContainTextAsync("confusion matrix");
    }

    private async Task<IPage> FailingAsync(Func<IRoute, Task> answer)
    {
        var page = await EmbedAsync(Inline);
        await ListenAsync(page, "gs:error");
        await page.RouteAsync("**/api/**", answer);
        await Input(page).FillAsync("matrix");
        await UntilAsync(page, "told.length > 0");
        return page;
    }

    private static Task<string> ToldAsync(IPage page) => page.EvaluateAsync<string>("`${told[0][1].code} ${told[0][1].status}`");
}

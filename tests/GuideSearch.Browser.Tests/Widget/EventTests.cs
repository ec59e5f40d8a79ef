using GuideSearch.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>What a site hears from the widget, calls on it, and puts into it.</summary>
public class EventTests(BrowserHost host) : WidgetTest(host)
{
    [BrowserFact]
    public async Task Opening_searching_choosing_and_closing_are_told_in_turn()
    {
        var page = await EmbedAsync("<guide-search></guide-search>");
        await ListenAsync(page, "gs:open", "gs:search", "gs:select", "gs:close");
        await page.EvaluateAsync("document.addEventListener('gs:select', e => e.preventDefault())");

        await page.Locator("[part=button]").ClickAsync();
        await Input(page).FillAsync("matrix");
        await Hits(page).First.ClickAsync();
        await page.Locator("[part=close]").ClickAsync();
        await UntilAsync(page, "told.length === 4");

        Assert.Equal(["gs:open", "gs:search", "gs:select", "gs:close"], await page.EvaluateAsync<string[]>("told.map(t => t[0])"));
        Assert.Equal("matrix 1", await page.EvaluateAsync<string>("`${told[1][1].q} ${told[1][1].answer.total.questions}`"));
        Assert.Equal(
            "What is a confusion matrix?", await page.EvaluateAsync<string>("told[2][1].hit.question.text"));
        Assert.StartsWith(Host.Other.Origin, page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_methods_open_search_and_close()
    {
        var page = await EmbedAsync("<guide-search></guide-search>");

        await page.Locator("guide-search").EvaluateAsync("w => w.open()");
        await Expect(Input(page)).ToBeFocusedAsync();
        Assert.Equal(2, await OnWidgetAsync<int>(page, "async (w) => (await w.search('conflict')).hits.length"));
        await Expect(Hits(page)).ToHaveCountAsync(2);
        Assert.True(await OnWidgetAsync<bool>(page, "async (w) => await w.search('') === null"));
        await page.Locator("guide-search").EvaluateAsync("w => w.close()");
        await Expect(Input(page)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_client_works_without_the_element()
    {
        var page = await EmbedAsync("");

        var questions = await page.EvaluateAsync<int>(
            """
            async (service) => {
              const { GuideSearchClient } = await import(`${service}/embed/v1/guide-search.js`);
              const client = new GuideSearchClient();
              const [older, newer] = await Promise.all([client.search({ q: 'conflict' }), client.search({ q: 'conflict', tag: ['CRM'] })]);
              return older === null ? newer.total.questions : -1;
            }
            """,
            Host.Origin);

        Assert.Equal(1, questions);
    }

    [BrowserFact]
    public async Task What_a_site_puts_into_the_slots_stands_at_its_time()
    {
        var page = await EmbedAsync("""
            <guide-search mode="inline">
              <p slot="start">Try one</p><p slot="empty">Ask us</p><p slot="footer">Ours</p><form>No scripts</form>
            </guide-search>
            """);
        await Expect(page.GetByText("Try one")).ToBeVisibleAsync();
        await Expect(page.GetByText("Ask us")).ToBeHiddenAsync();
        await Expect(page.GetByText("No scripts")).ToBeHiddenAsync();

        await Input(page).FillAsync("zzqqxx");
        await Expect(page.GetByText("Ask us")).ToBeVisibleAsync();
        await Expect(page.GetByText("Try one")).ToBeHiddenAsync();

        await Input(page).FillAsync("matrix");
        await Hits(page).First.WaitForAsync();
        await Expect(page.GetByText("Ask us")).ToBeHiddenAsync();
        await Expect(page.GetByText("Ours")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_site_styles_parts_and_variables()
    {
        var page = await EmbedAsync(
            "<style>guide-search { --gs-accent: rgb(1, 2, 3) } guide-search::part(question) { color: rgb(4, 5, 6) }</style>"
            + "<guide-search mode=\"inline\"></guide-search>",
            policy: "");
        await SearchAsync(page, "matrix");

        await Expect(page.Locator("[part=question]").First).ToHaveCSSAsync("color", "rgb(4, 5, 6)");
        await Expect(page.Locator("[part=more]")).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
    }
}

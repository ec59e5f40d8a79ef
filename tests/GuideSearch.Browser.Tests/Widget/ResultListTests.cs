using System.Text.RegularExpressions;
using GuideSearch.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>What the results tell, and where they lead.</summary>
public class ResultListTests(BrowserHost host) : WidgetTest(host)
{
    private const string Inline = "<guide-search mode=\"inline\"></guide-search>";

    /// <summary>Questions in four shapes: under a heading, in bold, in a list, and as a fold.</summary>
    private const string Shapes = """
        ---
        term: Zoo Keeper Interview Guide
        category: Technical
        vertical: Animals
        tags: [Interview Prep, Animals]
        ---
        ## Technical Questions
        ### Why does the aardvark dig?
        It digs for the marker zebraone.

        ## Situational Questions
        **What would you do about a lost aardvark?**

        Look below the marker zebratwo.

        ## Additional Questions
        - How do you feed an aardvark?

        <details><summary>When does the aardvark sleep?</summary>By day, says the marker zebrathree.</details>
        """;

    [BrowserFact]
    public async Task Hits_stand_under_their_guides_with_their_type_and_how_many_guides_ask_them()
    {
        var page = await EmbedAsync(Inline);

        await SearchAsync(page, "set priorities between deadlines");

        await Expect(page.Locator("[part=total]")).ToHaveTextAsync("2 questions");
        await Expect(page.Locator("[part=asked]")).ToHaveTextAsync(["asked in 2 guides", "asked in 2 guides"]);
        await Expect(page.Locator("[part=type]").First).ToHaveTextAsync("Additional");
        var guides = await page.Locator("[part=guide]").AllInnerTextsAsync();
        Assert.Equal(["Data Scientist Interview Guide", "Sales Manager Interview Guide"], guides.Order());
    }

    [BrowserFact]
    public async Task A_guide_stands_once_and_the_hit_that_is_chosen_is_the_one_that_is_told()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\" per-page=\"50\"></guide-search>");
        await ListenAsync(page, "gs:select");
        await page.EvaluateAsync("document.addEventListener('gs:select', e => e.preventDefault())");
        await SearchAsync(page, "how do you place what");

        var guides = await page.Locator("[part=guide]").AllInnerTextsAsync();
        Assert.Equal(guides.Distinct(), guides);
        var last = Hits(page).Last;
        await last.ClickAsync();

        Assert.Equal(await last.Locator("[part=question]").InnerTextAsync(), await page.EvaluateAsync<string>("told[0][1].hit.question.text"));
    }

    [BrowserTheory]
    [InlineData("why does the aardvark dig", "zebraone"), InlineData("lost aardvark", "zebratwo"), InlineData("aardvark sleep", "zebrathree")]
    [InlineData("feed an aardvark", "How do you feed an aardvark?")]
    public async Task A_hit_lands_on_its_whole_answer_whatever_the_shape_of_the_guide(string query, string answer)
    {
        await using var service = await RunningService.StartAsync(settings => settings.Cors.Origins = ["*"], guides: [("zoo.md", Shapes)]);
        var page = await EmbedAsync($"<guide-search mode=\"inline\" endpoint=\"http://127.0.0.1:{service.Port}\"></guide-search>", policy: "");
        await SearchAsync(page, query);

        await Hits(page).First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/questions/zoo"));
        await Expect(page.Locator("main").GetByText(answer).First).ToBeVisibleAsync();
        await Expect(page.GetByText("back to results").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Guides_of_another_site_are_read_there()
    {
        await using var service = await RunningService.StartAsync(settings =>
        {
            settings.Cors.Origins = ["*"];
            settings.GuideAddress = "https://guides.example/{slug}";
        });
        var page = await EmbedAsync($"<guide-search mode=\"inline\" endpoint=\"http://127.0.0.1:{service.Port}\"></guide-search>", policy: "");

        await SearchAsync(page, "confusion");

        await Expect(Hits(page).First).ToHaveAttributeAsync("href", new Regex("^https://guides.example/machine-learning-interview-guide#"));
    }

    [BrowserFact]
    public async Task What_no_guide_answers_is_told_above_what_comes_nearest()
    {
        var page = await EmbedAsync(Inline);
        await page.RouteAsync("**/api/v1/search**", async route =>
        {
            var answer = (await (await route.FetchAsync()).TextAsync()).Replace("\"answered\":true", "\"answered\":false", StringComparison.Ordinal);
            await route.FulfillAsync(new()
            {
                ContentType = "application/json",
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
                Body = answer,
            });
        });

        await SearchAsync(page, "matrix");

        await Expect(page.Locator("[part=total]")).ToHaveTextAsync("Nothing answers this. Closest:");
        await Expect(page.Locator("[part=status]")).ToHaveTextAsync("Nothing answers this. Closest:");
    }

    [BrowserFact]
    public async Task An_empty_field_offers_topics_and_one_of_them_is_searched()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\" filter=\"category:Technical\"></guide-search>");
        await Expect(page.Locator("[part=topic]")).ToHaveCountAsync(0);

        await Input(page).FocusAsync();
        await Expect(page.Locator("[part=topic]").First).ToHaveTextAsync("Python");
        await Expect(page.GetByText("Negotiation")).ToHaveCountAsync(0);
        await page.Locator("[part=topic]").First.ClickAsync();

        await Hits(page).First.WaitForAsync();
        await Expect(Input(page)).ToHaveValueAsync("Python");
        await Expect(Input(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[part=topic]").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Where_the_page_brings_a_start_of_its_own_no_topics_are_asked_for()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\"><p slot=\"start\">Ours</p></guide-search>");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await SearchAsync(page, "matrix");

        Assert.DoesNotContain(asked, url => url.Contains("/facets/", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_text_that_no_address_holds_is_posted()
    {
        var page = await EmbedAsync(Inline);
        var posted = page.WaitForRequestAsync(request => request.Method == "POST");

        await Input(page).FillAsync(string.Concat(Enumerable.Repeat("混同行列とは何ですか。", 120)) + "confusion matrix");

        await posted;
        await Hits(page).First.WaitForAsync();
        Assert.Empty(Complaints);
    }
}

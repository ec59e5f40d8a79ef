using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Filters take the place of parts as typing does: nothing is loaded anew, and nobody loses their place.</summary>
public class FilterTests(BrowserHost host) : BrowserTest(host)
{
    [BrowserFact]
    public async Task A_filter_keeps_the_focus_and_takes_it_out_again()
    {
        var page = await OpenAsync("/search?q=conflict", new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await page.EvaluateAsync("document.body.dataset.mark = 'loaded once'");
        var value = page.Locator("#facet-tag a.value").Filter(new() { HasText = "Python" });
        await value.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=conflict&tag=Python");
        await Expect(value).ToBeFocusedAsync();
        await Expect(page.Locator("#status")).ToHaveTextAsync("1 question in 1 guide for conflict");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=conflict");
        await Expect(value).ToBeFocusedAsync();
        Assert.Equal("loaded once", await page.EvaluateAsync<string>("document.body.dataset.mark"));
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task An_order_is_changed_in_place_and_the_focus_goes_to_the_results()
    {
        var page = await OpenAsync("/search?q=conflict");
        await page.EvaluateAsync("document.body.dataset.mark = 'loaded once'");
        await page.Locator(".menu summary").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Newest first" }).ClickAsync();

        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=conflict&sort=newest");
        await Expect(page.Locator("main h1")).ToBeFocusedAsync();
        await Expect(page.Locator(".menu summary").First).ToHaveTextAsync("newest first");
        Assert.Equal("loaded once", await page.EvaluateAsync<string>("document.body.dataset.mark"));
    }

    [BrowserFact]
    public async Task A_menu_closes_on_Escape_and_by_a_click_elsewhere()
    {
        var page = await OpenAsync("/search?q=conflict");
        var menu = page.Locator("details.menu").First;
        foreach (var close in new Func<Task>[] { () => page.Keyboard.PressAsync("Escape"), () => page.Mouse.ClickAsync(5, 500) })
        {
            await menu.Locator("summary").ClickAsync();
            await Expect(menu.Locator(".panel")).ToBeVisibleAsync();
            await close();
            await Expect(menu.Locator(".panel")).ToBeHiddenAsync();
        }
    }

    [BrowserFact]
    public async Task On_a_phone_the_sheet_is_a_modal_dialog_that_stays_open_while_values_are_chosen()
    {
        var page = await OpenAsync("/search?q=conflict", new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        var sheet = page.GetByRole(AriaRole.Dialog, new() { Name = "Filters" });
        await Expect(sheet).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.FaultsAsync(page));
        await sheet.Locator("a.value").Filter(new() { HasText = "Enterprise Sales" }).ClickAsync();
        await Expect(sheet.GetByRole(AriaRole.Button, new() { Name = "Show 1 question" })).ToBeVisibleAsync();
        await Expect(page.Locator(".found")).ToHaveJSPropertyAsync("inert", true);
        await sheet.GetByRole(AriaRole.Link, new() { Name = "Clear" }).ClickAsync();
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Show 2 questions" }).ClickAsync();

        await Expect(page.Locator("#filters")).ToBeHiddenAsync();
        await Expect(page.Locator(".found")).ToHaveJSPropertyAsync("inert", false);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Filters" })).ToBeFocusedAsync();
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task The_focus_cannot_leave_the_sheet_and_Escape_closes_it()
    {
        var page = await OpenAsync("/search?q=conflict", new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        for (var steps = 0; steps < 40; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>(
                "document.activeElement === document.body || document.getElementById('filters').contains(document.activeElement)"));
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#filters")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task One_of_many_topics_is_found_by_its_letters()
    {
        var tags = string.Join(", ", Enumerable.Range(1, 40).Select(i => $"topic{i}"));
        var guide = $"---\nterm: Many\ncategory: C\nvertical: V\ntags: [{tags}]\n---\n### What is many?\nA lot.\n\n### What is few?\nLess.\n";
        await using var service = await RunningService.StartAsync(guides: [("many.md", guide), .. PageGuides.All]);
        var page = await OpenAsync($"http://127.0.0.1:{service.Port}/search", new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await page.GetByPlaceholder("Find a topic").FillAsync("topic38");
        var found = page.Locator("#facet-tag a.value:visible");
        await Expect(found).ToHaveCountAsync(1);
        await found.ClickAsync();

        await Expect(page).ToHaveURLAsync($"http://127.0.0.1:{service.Port}/search?tag=topic38");
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task A_role_and_a_field_are_chosen_on_the_first_page_without_loading_it_anew()
    {
        var page = await OpenAsync(PageAddress.Home);
        await page.EvaluateAsync("document.body.dataset.mark = 'loaded once'");
        await page.GetByLabel("I interview as").SelectOptionAsync("Sales Manager");
        await Expect(page.Locator("#start")).ToContainTextAsync("Sales Manager");
        await Expect(page.GetByLabel("I interview as")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show what everybody is asked" }).ClickAsync();
        await Expect(page.Locator("#start")).ToHaveTextAsync("Asked most");
        await page.GetByRole(AriaRole.Link, new() { Name = "Data Science", Exact = true }).ClickAsync();
        await Expect(page.Locator("#start")).ToContainTextAsync("Data Science");

        Assert.Equal("loaded once", await page.EvaluateAsync<string>("document.body.dataset.mark"));
    }
}

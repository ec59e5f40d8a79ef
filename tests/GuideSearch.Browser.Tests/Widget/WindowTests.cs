using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>The window over the page, whatever the page does meanwhile.</summary>
public class WindowTests(BrowserHost host) : WidgetTest(host)
{
    /// <summary>Pages scroll in several ways; each holds a widget and much below it.</summary>
    private const string Long = "<div style=\"height: 5000px\"></div>";

    [BrowserTheory]
    [InlineData("", 1000), InlineData("", 390)]
    [InlineData("body { overflow-x: hidden }", 1000)]
    [InlineData("html { overflow-y: scroll } body { margin: 0 }", 1000)]
    public async Task The_page_stands_still_behind_the_window_and_scrolls_again_after_it(string style, int width)
    {
        var page = await EmbedAsync(
            $"<style>{style}</style><guide-search></guide-search>{Long}", policy: "", new() { ViewportSize = new() { Width = width, Height = 700 } });
        await page.EvaluateAsync("scrollTo(0, 300)");
        var before = await page.EvaluateAsync<int>("document.querySelector('h1').getBoundingClientRect().left");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(Input(page)).ToBeFocusedAsync();

        await ScrollAsync(page, 10, 690);
        await ScrollAsync(page, width / 2, 300);
        await page.Keyboard.PressAsync("PageDown");

        Assert.Equal(300, await page.EvaluateAsync<int>("scrollY"));
        Assert.Equal(before, await page.EvaluateAsync<int>("document.querySelector('h1').getBoundingClientRect().left"));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("guide-search dialog")).ToBeHiddenAsync();
        await ScrollAsync(page, 10, 690);
        await UntilAsync(page, "scrollY > 300");
    }

    [BrowserFact]
    public async Task A_sticky_head_of_a_page_without_sideways_scroll_stays_where_it_is()
    {
        var page = await EmbedAsync(
            $"<style>body {{ overflow-x: hidden }} header {{ position: sticky; top: 0 }} main {{ display: contents }}</style><header>Head</header><guide-search></guide-search>{Long}",
            policy: "");
        await page.EvaluateAsync("scrollTo(0, 600)");

        await page.Keyboard.PressAsync("Control+k");

        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelector('header').getBoundingClientRect().top"));
    }

    [BrowserFact]
    public async Task Removed_while_open_it_leaves_a_free_page_and_works_again_once_added()
    {
        var page = await EmbedAsync($"<guide-search></guide-search>{Long}", policy: "");
        await page.Keyboard.PressAsync("Control+k");
        await SearchAsync(page, "matrix");

        await page.EvaluateAsync("() => { window.kept = document.querySelector('guide-search'); kept.remove(); }");
        await ScrollAsync(page, 10, 600);
        await UntilAsync(page, "scrollY > 0");
        await page.Keyboard.PressAsync("Control+k");
        await page.EvaluateAsync("document.querySelector('main').prepend(kept)");
        await Expect(page.Locator("guide-search dialog")).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Control+k");
        await Expect(Hits(page).First).ToBeVisibleAsync();
        await Input(page).FillAsync("");
        await SearchAsync(page, "conflict");
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task Removed_added_and_opened_in_one_breath_it_is_open_and_the_page_stands_still()
    {
        var page = await EmbedAsync($"<guide-search></guide-search>{Long}", policy: "");
        await page.Keyboard.PressAsync("Control+k");

        await page.EvaluateAsync(
            """
            () => new Promise(done => {
              const widget = document.querySelector('guide-search');
              widget.addEventListener('gs:close', () => setTimeout(done), { once: true });
              widget.remove();
              document.querySelector('main').prepend(widget);
              widget.open();
            })
            """);
        await ScrollAsync(page, 10, 690);

        await Expect(Input(page)).ToBeFocusedAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));
    }

    [BrowserFact]
    public async Task A_search_that_was_under_way_when_it_was_removed_is_asked_again()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\"></guide-search>");
        await Input(page).FillAsync("matrix");
        await page.EvaluateAsync("() => { window.kept = document.querySelector('guide-search'); kept.remove(); }");

        await page.EvaluateAsync("document.querySelector('main').append(kept)");

        await Hits(page).First.WaitForAsync();
    }

    [BrowserTheory]
    [InlineData("widget.hidden = true"), InlineData("widget.parentElement.style.display = 'none'")]
    public async Task Hidden_while_open_it_closes(string hiding)
    {
        var page = await EmbedAsync($"<div><guide-search></guide-search></div>{Long}", policy: "");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(Input(page)).ToBeFocusedAsync();

        await page.EvaluateAsync($"() => {{ const widget = document.querySelector('guide-search'); {hiding}; }}");

        await UntilAsync(page, "!document.querySelector('guide-search').shadowRoot.querySelector('dialog').open");
        await ScrollAsync(page, 10, 600);
        await UntilAsync(page, "scrollY > 0");
    }

    [BrowserFact]
    public async Task Of_several_the_first_that_can_be_seen_answers_the_shortcut_and_none_behind_a_window_does()
    {
        var page = await EmbedAsync(
            "<guide-search id=\"a\" hidden></guide-search><guide-search id=\"b\"></guide-search><guide-search id=\"c\" mode=\"inline\"></guide-search>");

        await page.Keyboard.PressAsync("Control+k");
        await Expect(Input(page, "#b")).ToBeFocusedAsync();
        await SearchAsync(page, "matrix", "#b");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(Input(page, "#b")).ToBeFocusedAsync();

        await page.EvaluateAsync("document.querySelector('#b').remove()");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(Input(page, "#c")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Two_windows_over_each_other_free_the_page_when_both_are_closed()
    {
        var page = await EmbedAsync($"<guide-search id=\"a\"></guide-search><guide-search id=\"b\"></guide-search>{Long}", policy: "");
        await page.EvaluateAsync("for (const id of ['a', 'b']) document.getElementById(id).open()");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#b dialog")).ToBeHiddenAsync();
        await ScrollAsync(page, 10, 690);
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#a dialog")).ToBeHiddenAsync();
        await ScrollAsync(page, 10, 690);
        await UntilAsync(page, "scrollY > 0");
    }

    [BrowserFact]
    public async Task Its_height_does_not_change_with_what_is_found()
    {
        var page = await EmbedAsync("<guide-search></guide-search>");
        await page.Keyboard.PressAsync("Control+k");
        var empty = (await page.Locator("guide-search dialog").BoundingBoxAsync())!;

        await SearchAsync(page, "scheduler");

        Assert.Equal(empty.Height, (await page.Locator("guide-search dialog").BoundingBoxAsync())!.Height);
    }

    /// <summary>Turns the wheel and waits until the browser has drawn what came of it.</summary>
    private static async Task ScrollAsync(IPage page, int x, int y)
    {
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.WheelAsync(0, 500);
        await page.EvaluateAsync("new Promise(done => { let n = 20; const look = () => n-- ? requestAnimationFrame(look) : done(); look(); })");
    }
}

using GuideSearch.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>Pages that change what the widget stands on.</summary>
[Trait("Fault", "H11")]
public class HostileHostTests(BrowserHost host) : WidgetTest(host)
{
    private const string Changes = """
        <script>
          for (const name of ['body', 'method', 'headers', 'mode', 'q', 'page', 'evil']) Object.prototype[name] = 'x';
          Array.prototype.evil = () => { throw new Error('enumerated') };
          Array.prototype.toJSON = String.prototype.toJSON = () => 'x';
          for (const name of ['innerHTML', 'outerHTML', 'onclick']) {
            Object.defineProperty(Element.prototype, name, { set() { throw new Error(name) }, configurable: true });
          }
          window.eval = window.Function = document.write = () => { throw new Error('compiled') };
          for (const store of ['localStorage', 'sessionStorage']) {
            Object.defineProperty(window, store, { get() { throw new Error(store) } });
          }
          window.$ = window.el = window.sheet = window.Panel = window.open = 'taken';
        </script>
        """;

    private const string Styles = """
        <style>
          * { font-size: 60px; color: red; letter-spacing: 1em; text-transform: uppercase; line-height: 4; display: inline; opacity: 1 }
          a, button, input, mark, dialog, [part=hit] { display: none !important; background: red !important }
        </style>
        """;

    [BrowserFact]
    public async Task Changed_prototypes_and_taken_names_do_no_harm()
    {
        var page = await EmbedAsync(
            Changes + "<guide-search facets=\"tag\"></guide-search>", policy: "require-trusted-types-for 'script'");
        await page.Keyboard.PressAsync("Control+k");

        await SearchAsync(page, "confusion matrix");

        await Expect(Hits(page).First).ToContainTextAsync("confusion matrix");
        await Expect(page.Locator("[part=facet]").First).ToBeVisibleAsync();
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task Styles_of_the_page_do_not_reach_inside()
    {
        var page = await EmbedAsync(Styles + "<guide-search mode=\"inline\"></guide-search>", policy: "");
        await SearchAsync(page, "confusion matrix");

        var question = page.Locator("[part=question]").First;
        await Expect(question).ToHaveCSSAsync("font-size", "16px");
        await Expect(question).ToHaveCSSAsync("letter-spacing", "normal");
        await Expect(question).ToHaveCSSAsync("text-transform", "none");
        await Expect(question).ToHaveCSSAsync("color", "rgb(28, 33, 38)");
        await Expect(Hits(page).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Where_the_page_broke_too_much_its_own_form_is_shown()
    {
        var page = await EmbedAsync(
            "<script>Element.prototype.append = () => { throw new Error('broken') }</script>"
            + "<guide-search><form>The form</form></guide-search>",
            policy: "");

        await Expect(page.GetByText("The form")).ToBeVisibleAsync();
        await UntilAsync(page, "document.querySelector('guide-search').shadowRoot?.querySelector('slot')");
        await Expect(page.GetByText("The form")).ToBeVisibleAsync();
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task Loading_the_script_twice_and_moving_the_element_do_no_harm()
    {
        var again = Script.Replace("guide-search.js", "guide-search.js?again", StringComparison.Ordinal);
        var page = await EmbedAsync($"{again}<guide-search></guide-search><div></div>");
        await page.Locator("guide-search [part=button]").WaitForAsync();

        await page.EvaluateAsync("document.querySelector('div').append(document.querySelector('guide-search'))");
        await page.Keyboard.PressAsync("Control+k");
        await SearchAsync(page, "matrix");

        Assert.Empty(Complaints);
    }
}

using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>Tests of the widget on somebody else's page, under the strictest policy that lets it work.</summary>
public abstract class WidgetTest(BrowserHost host) : BrowserTest(host)
{
    protected const string Found = "[part=hit]";

    protected string Strict => $"default-src 'none'; script-src {Host.Origin}; connect-src {Host.Origin}";

    protected string Script => $"<script type=\"module\" src=\"{Host.Origin}/embed/v1/guide-search.js\"></script>";

    /// <summary>A window with a page of the other site that holds this markup.</summary>
    /// <param name="policy">Null for the strict one.</param>
    protected async Task<IPage> EmbedAsync(string markup, string? policy = null, BrowserNewContextOptions? options = null)
    {
        // Without one the browser asks for it, where the policy lets it.
        var icon = policy?.Contains("-src", StringComparison.Ordinal) is false ? "<link rel=\"icon\" href=\"data:,\">" : "";
        var html = $"""
            <!doctype html><html lang="en"><meta name="color-scheme" content="light dark">{icon}<title>Host</title>
            <main><h1>Host</h1>{Script}{markup}</main></html>
            """;
        return await OpenAsync(Host.Other.Origin + Host.Other.Publish(html, policy ?? Strict), options);
    }

    protected static ILocator Input(IPage page, string widget = "guide-search") => page.Locator($"{widget} [part=input]");

    protected static ILocator Hits(IPage page, string widget = "guide-search") => page.Locator($"{widget} {Found}");

    /// <summary>Writes a text as a reader would and waits until its results are said: then no other answer follows.</summary>
    protected static async Task SearchAsync(IPage page, string text, string widget = "guide-search")
    {
        await Input(page, widget).PressSequentiallyAsync(text);
        await Assertions.Expect(page.Locator($"{widget} [part=status]")).Not.ToBeEmptyAsync();
        await Hits(page, widget).First.WaitForAsync();
    }

    /// <summary>Runs something with the element as its argument.</summary>
    protected static Task<T> OnWidgetAsync<T>(IPage page, string function) =>
        page.Locator("guide-search").EvaluateAsync<T>(function);

    /// <summary>Collects events of a name, as JSON of their detail, in <c>window.told</c>.</summary>
    protected static Task ListenAsync(IPage page, params string[] names) =>
        page.EvaluateAsync(
            """
            names => {
              window.told = [];
              for (const name of names) document.addEventListener(name, ({ detail }) => told.push([name, detail]));
            }
            """,
            names);
}

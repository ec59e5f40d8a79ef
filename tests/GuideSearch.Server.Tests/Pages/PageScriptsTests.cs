using System.Net;

namespace GuideSearch.Server.Tests.Pages;

[Collection(PageTests.Name)]
public class PageScriptsTests(PageHost host)
{
    [Fact]
    public async Task Modules_are_kept_for_good_under_an_address_that_names_their_content()
    {
        foreach (var module in await ModulesAsync())
        {
            using var response = await host.Client.GetAsync(module);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType!.ToString());
            Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
        }
    }

    /// <summary>Attributes and text are set piece by piece; no string of the service or of a guide is ever read as markup or as code.</summary>
    [Fact]
    public async Task No_module_writes_markup_or_code()
    {
        foreach (var module in await ModulesAsync())
        {
            var text = await host.Client.GetStringAsync(module);

            foreach (var word in new[] { "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", ".style" })
                Assert.DoesNotContain(word, text);
        }
    }

    [Theory]
    [InlineData("/app/000000000000/main.js")]
    [InlineData("/app/site.css")]
    [InlineData("/app/000000000000/..%2fsite.css")]
    public async Task Nothing_else_is_there(string address)
    {
        using var response = await host.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<IEnumerable<string>> ModulesAsync() =>
        (await host.ReadAsync("/")).QuerySelectorAll("link[rel=modulepreload]").Select(link => link.GetAttribute("href")!);
}

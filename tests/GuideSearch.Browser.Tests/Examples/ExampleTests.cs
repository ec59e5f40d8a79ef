using GuideSearch.Browser.Tests.Hosting;
using GuideSearch.Browser.Tests.Widget;
using GuideSearch.Examples;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Examples;

/// <summary>The examples for those who build on the service do what they say, over a real service.</summary>
public class ExampleTests(BrowserHost host) : WidgetTest(host)
{
    [BrowserFact]
    public async Task The_page_searches_and_hears_what_was_found()
    {
        var html = (await File.ReadAllTextAsync(Repository.File("tests/examples/html/index.html")))
            .Replace("https://search.example", Host.Origin, StringComparison.Ordinal);
        var page = await OpenAsync(Host.Other.Origin + Host.Other.Publish(html));

        await SearchAsync(page, "conflict");

        await Expect(page.Locator("#last")).ToHaveTextAsync("2 questions for conflict");
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task The_lines_for_curl_search_post_and_show_every_fault()
    {
        await using var service = await RunningService.StartAsync();

        var said = await CommandLine.RunAsync(
            Repository.File("tests/examples/curl"), "bash", "search.sh", service.Client.BaseAddress!.ToString().TrimEnd('/'));

        Assert.Contains("Tell me about a conflict with a coworker.", said, StringComparison.Ordinal);
        Assert.Contains("\"wordCount\":", said, StringComparison.Ordinal);
        Assert.All(["\"suggestion\":\"q\"", "\"suggestion\":\"size\"", "\"suggestion\":\"question\""], part => Assert.Contains(part, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_program_in_CSharp_reads_answers_and_refusals()
    {
        await using var service = await RunningService.StartAsync();
        await using var said = new StringWriter();

        await SearchExample.RunAsync(service.Client.BaseAddress!, said);

        Assert.Equal(
            ["1 of them are about negotiation", "limit: unknown parameter, meant size?", "size: must be a whole number from 1 to 50"],
            said.ToString().TrimEnd().Split(Environment.NewLine)[^3..]);
        Assert.Contains("Tell me about a conflict with a customer. (Sales Interview Guide, asked in 1)", said.ToString(), StringComparison.Ordinal);
    }
}

using GuideSearch.Browser.Tests.Hosting;

namespace GuideSearch.Browser.Tests;

/// <summary>The ground on which the other tests stand.</summary>
public class HostingTests(BrowserHost host) : BrowserTest(host)
{
    [BrowserFact]
    public async Task The_service_is_seen_by_a_browser_without_a_complaint()
    {
        var page = await OpenAsync("/");

        Assert.Contains("GuideSearch", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(await Accessibility.FaultsAsync(page));
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task The_other_site_may_read_the_API_under_its_listed_name_only()
    {
        var path = Host.Other.Publish("<!doctype html><title>Other</title>");
        var fetch = $"fetch('{Host.Origin}/api/v1/status').then(r => r.status, () => 0)";

        Assert.Equal(200, await (await OpenAsync(Host.Other.Origin + path)).EvaluateAsync<int>(fetch));
        Assert.Equal(0, await (await OpenAsync(Host.Other.UnlistedOrigin + path)).EvaluateAsync<int>(fetch));
    }

    [BrowserFact]
    public async Task The_other_site_may_ask_as_an_assistant_under_its_listed_name_only()
    {
        var path = Host.Other.Publish("<!doctype html><title>Other</title>");
        var fetch = $$"""
            fetch('{{Host.Origin}}/mcp', {
              method: 'POST',
              headers: {
                'content-type': 'application/json', accept: 'application/json, text/event-stream', 'mcp-protocol-version': '2025-06-18',
              },
              body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }),
            }).then(r => r.status, () => 0)
            """;

        Assert.Equal(200, await (await OpenAsync(Host.Other.Origin + path)).EvaluateAsync<int>(fetch));
        Assert.Equal(0, await (await OpenAsync(Host.Other.UnlistedOrigin + path)).EvaluateAsync<int>(fetch));
    }
}

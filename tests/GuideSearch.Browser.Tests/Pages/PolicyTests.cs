using GuideSearch.Browser.Tests.Hosting;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>The content security policy of every page, as a browser keeps it: nothing of ours breaks it, and nothing foreign runs.</summary>
[Trait("Fault", "C15")]
public class PolicyTests(BrowserHost host) : BrowserTest(host)
{
    /// <summary>Tries what an injection would, in the page's own tree.</summary>
    private const string Inject = """
        async () => {
          window.ran = [];
          const script = document.createElement('script');
          script.textContent = 'window.ran.push("inline script")';
          document.body.append(script);
          const foreign = document.createElement('script');
          foreign.src = 'data:text/javascript,window.ran.push("foreign script")';
          document.body.append(foreign);
          const picture = document.createElement('img');
          picture.setAttribute('onerror', 'window.ran.push("handler")');
          picture.src = '/nosuch.png';
          document.body.append(picture);
          const link = document.createElement('a');
          link.href = 'javascript:window.ran.push("address")';
          document.body.append(link);
          link.click();
          const frame = document.createElement('iframe');
          frame.srcdoc = '<script>parent.ran.push("frame")</' + 'script>';
          document.body.append(frame);
          const base = document.createElement('base');
          base.href = 'http://evil.example/';
          document.head.append(base);
          await new Promise(done => setTimeout(done, 300));
          return [...window.ran, ...(document.baseURI.startsWith('http://evil') ? ['base'] : [])];
        }
        """;

    public static TheoryData<string> Pages =>
    [
        "/", "/search", "/search?q=matrix&explain=true", "/search?q=%3Cscript%3E", "/search?page=0", "/guides",
        "/guides/data-scientist-interview-guide", "/questions/data-scientist-interview-guide/what-is-overfitting-and-how-does-regularization-help",
        "/practice", "/practice?n=3&seed=monday", "/prepare", "/embed", "/docs/", "/problems/overloaded", "/nosuch",
    ];

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task A_page_keeps_its_own_policy_and_the_policy_stops_what_is_injected(string address)
    {
        var page = await NewPageAsync();
        var response = await page.GotoAsync(address);
        await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        var policy = response!.Headers["content-security-policy"];
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("script-src[^;]*'unsafe-inline'", policy);
        // A page that says that nothing is there is one the browser complains of.
        Assert.All(Complaints, complaint => Assert.StartsWith("Failed to load resource", complaint, StringComparison.Ordinal));
        Assert.Empty(await page.EvaluateAsync<string[]>(Inject));
    }
}

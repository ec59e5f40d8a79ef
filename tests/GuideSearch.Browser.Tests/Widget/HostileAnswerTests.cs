using System.Text.Json.Nodes;
using GuideSearch.Browser.Tests.Hosting;
using GuideSearch.Testing;
using Microsoft.Playwright;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>
/// A service that was taken over, or something between that answers in its stead: whatever the answer is, the widget shows text or says that
/// nothing answers, nothing of it runs, and the page around it goes on.
/// </summary>
[Trait("Fault", "H11")]
public class HostileAnswerTests(BrowserHost host) : WidgetTest(host)
{
    private const string Policy = "require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly string[] _values =
    [
        "null", "true", "0", "-1", "1e308", "\"\"", "[]", "{}", "[null]", "\"<img src=x onerror=alert(1)>\"", "\"javascript:alert(1)\"",
        "\"\\ud800\"", "\"\\u202e\\u0000\"", "{ \"__proto__\": { \"x\": 1 } }", "{ \"toString\": 1, \"length\": -1 }", "[[[[[[]]]]]]", "99999999999999999999",
        $"\"{new string('a', 100_000)}\"",
    ];

    /// <summary>Each member of a real answer, at every depth, takes each of these values.</summary>
    [Trait(LongRun.Trait, LongRun.Value)]
    [BrowserFact]
    public async Task No_value_in_any_place_runs_or_breaks_the_page()
    {
        var (page, bodies) = await TappedAsync();
        var answer = JsonNode.Parse(await Host.Service.Client.GetStringAsync("/api/v1/search?q=matrix&facets=tag&highlight=ranges"))!;
        var random = new Random(LongRun.Seed(22));

        for (var round = 0; round < LongRun.Count(150); round++)
        {
            var changed = answer.DeepClone();
            for (var change = random.Next(1, 4); change > 0; change--)
                Change(changed, random);
            await AskAsync(page, bodies, WithValues(changed.ToJsonString()));
        }

        await AssertWorksAsync(page, bodies);
    }

    [BrowserTheory]
    [InlineData("\"hits\": 5"), InlineData("\"hits\": [5, null, \"x\"]"), InlineData("\"hits\": [{}]"), InlineData("\"total\": null, \"hits\": [{ \"question\": {} }]")]
    [InlineData("\"hits\": [{ \"url\": {}, \"question\": { \"text\": [], \"ranges\": [[0]] } }]"), InlineData("\"facets\": { \"tag\": 1 }")]
    [InlineData("\"hits\": [{ \"question\": { \"text\": \"ab\", \"ranges\": [[-5, 99], [1, 1e9], [\"x\"], null] } }]"), InlineData("")]
    public async Task What_is_no_answer_is_told_and_the_next_search_works(string members)
    {
        var (page, bodies) = await TappedAsync();

        await AskAsync(page, bodies, $"{{ {members} }}");
        await AskAsync(page, bodies, "null");
        await AskAsync(page, bodies, "<!doctype html><script>alert(1)</script>");
        await AskAsync(page, bodies, "[");

        await AssertWorksAsync(page, bodies);
    }

    /// <summary>A page with the strictest policy for scripts, on which running anything is a complaint, and what the service will answer.</summary>
    private async Task<(IPage Page, Queue<string> Bodies)> TappedAsync()
    {
        var page = await EmbedAsync(
            "<guide-search mode=\"inline\" facets=\"tag\"></guide-search>", $"{Strict}; {Policy}");
        page.Dialog += async (_, dialog) =>
        {
            Complaints.Add("executed");
            await dialog.DismissAsync();
        };
        var bodies = new Queue<string>();
        await page.RouteAsync("**/api/v1/search**", async route =>
        {
            if (!bodies.TryDequeue(out var body))
            {
                await route.ContinueAsync();
                return;
            }

            await route.FulfillAsync(new()
            {
                ContentType = "application/json",
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
                Body = body,
            });
        });
        return (page, bodies);
    }

    private static async Task AskAsync(IPage page, Queue<string> bodies, string body)
    {
        bodies.Enqueue(body);
        await page.Locator("guide-search").EvaluateAsync("async w => { try { await w.search('matrix ' + Math.random()) } catch { } }");
        bodies.Clear();
    }

    private async Task AssertWorksAsync(IPage page, Queue<string> bodies)
    {
        bodies.Clear();
        Assert.True(await OnWidgetAsync<int>(page, "async w => (await w.search('matrix')).hits.length") > 0);
        await Hits(page).First.WaitForAsync();
        Assert.Empty(Complaints);
    }

    /// <summary>Puts an odd value in a random place.</summary>
    private static void Change(JsonNode root, Random random)
    {
        var places = new List<JsonNode>();
        Collect(root, places);
        if (places.Count == 0)
            return;

        var place = places[random.Next(places.Count)];
        var value = JsonValue.Create(NameOf(random.Next(_values.Length)));
        if (place is JsonObject o && o.Count > 0)
            o[o.ElementAt(random.Next(o.Count)).Key] = value;
        else if (place is JsonArray list && list.Count > 0)
            list[random.Next(list.Count)] = value;
    }

    /// <summary>Some values cannot be written by who keeps the rules of JSON: a name stands for each until the end.</summary>
    private static string WithValues(string json) =>
        _values.Index().Aggregate(json, (text, value) => text.Replace($"\"{NameOf(value.Index)}\"", value.Item, StringComparison.Ordinal));

    private static string NameOf(int value) => $"@value{value}@";

    private static void Collect(JsonNode node, List<JsonNode> places)
    {
        if (node is not (JsonObject or JsonArray))
            return;

        places.Add(node);
        foreach (var child in node is JsonObject o ? o.Select(member => member.Value) : (JsonArray)node)
        {
            if (child is not null)
                Collect(child, places);
        }
    }
}

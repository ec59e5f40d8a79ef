using GuideSearch.Indexing;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Api;

public class MovedTests
{
    [Theory]
    [InlineData("/api/v1/guides/old-sales", "/api/v1/guides/sales-interview-guide")]
    [InlineData(
        "/api/v1/questions/old-sales/tell-me-about-a-conflict-with-a-customer",
        "/api/v1/questions/sales-interview-guide/tell-me-about-a-conflict-with-a-customer")]
    [InlineData(
        "/api/v1/questions/old-sales/tell-me-about-a-conflict-with-a-customer/similar?size=3",
        "/api/v1/questions/sales-interview-guide/tell-me-about-a-conflict-with-a-customer/similar?size=3")]
    [InlineData(
        "/api/v1/questions/old-sales/tell-me-about-a-conflict-with-a-customer/next",
        "/api/v1/questions/sales-interview-guide/tell-me-about-a-conflict-with-a-customer/next")]
    public async Task An_earlier_slug_leads_to_the_guide_of_today(string address, string expected)
    {
        await using var service = await StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = service.Client.BaseAddress };
        using var response = await client.GetAsync(address);

        Assert.Equal(308, (int)response.StatusCode);
        Assert.Equal($"/app{expected}", response.Headers.Location!.ToString());
        Assert.Equal(200, (int)(await client.GetAsync(expected)).StatusCode);
    }

    [Fact]
    public async Task Under_a_path_base_everything_is_as_at_the_root()
    {
        await using var service = await StartAsync();
        using var answer = await service.SendAsync("/app/api/v1/search?size=1", "GET", ("Origin", "https://listed.example"));
        using var refusal = await service.SendAsync("/app/api/v1/nosuch", "GET", ("Accept", "text/html"));

        Assert.Equal("https://listed.example", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("\"next\":\"/app/api/v1/search?", await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/problem+json", refusal.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"type\":\"/app/problems/route-not-found\"", await refusal.Content.ReadAsStringAsync());
        Assert.Equal(200, (int)(await service.Client.GetAsync("/app/docs/viewer/")).StatusCode);
    }

    [Fact]
    public async Task A_reworded_question_keeps_its_old_address_for_programs_and_people()
    {
        await using var service = await RunningService.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = service.Client.BaseAddress };
        foreach (var wording in new[] { "Describe a row with a customer.", "Tell me of a customer you argued with." })
        {
            service.Write("sales-interview-guide.md", ApiGuides.Sales.Replace("Tell me about a conflict with a customer.", wording, StringComparison.Ordinal));
            service.Rebuild();
            await service.Services.GetRequiredService<IQuestionIndex>().RefreshAsync(CancellationToken.None);
        }

        const string today = "sales-interview-guide/tell-me-of-a-customer-you-argued-with";
        foreach (var earlier in new[]
        {
            "sales-interview-guide/tell-me-about-a-conflict-with-a-customer", "sales-interview-guide/describe-a-row-with-a-customer",
            "old-sales/describe-a-row-with-a-customer",
        })
        {
            Assert.Equal((308, $"/api/v1/questions/{today}"), await LookAsync($"/api/v1/questions/{earlier}"));
            Assert.Equal((308, $"/questions/{today}"), await LookAsync($"/questions/{earlier}"));
        }

        Assert.Equal((308, "/guides/sales-interview-guide"), await LookAsync("/guides/old-sales"));
        Assert.Equal(200, (await LookAsync($"/questions/{today}")).Status);

        async Task<(int Status, string? Address)> LookAsync(string address)
        {
            using var response = await client.GetAsync(address);
            return ((int)response.StatusCode, response.Headers.Location?.ToString());
        }
    }

    private static Task<RunningService> StartAsync() => RunningService.StartAsync(settings =>
    {
        settings.PathBase = "/app";
        settings.Cors.Origins = ["https://listed.example"];
    });
}

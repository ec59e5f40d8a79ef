using System.Text.Json.Nodes;
using GuideSearch.Indexing;
using GuideSearch.Server.Health;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Health;

/// <summary>Fault H09: what live, ready, search and status say in every state of the index, as one table.</summary>
[Trait("Fault", "H09")]
public class ReadinessTableTests
{
    [Theory]
    [InlineData("sound", 200, 200, null, false)]
    [InlineData("sound and draining", 503, 200, "shutting-down", false)]
    [InlineData("none", 503, 503, "no-index", false)]
    [InlineData("of another version", 503, 503, "schema-mismatch", false)]
    [InlineData("newest damaged before the start", 200, 200, null, true)]
    [InlineData("newest damaged while serving", 200, 200, null, true)]
    [InlineData("pointer lost before the start", 200, 200, null, true)]
    [InlineData("newest damaged and draining", 503, 200, "shutting-down", true)]
    [InlineData("all damaged before the start", 503, 503, "no-index", false)]
    public async Task The_table_of_states(string state, int ready, int search, string? reason, bool degraded)
    {
        await using var builder = await RunningService.StartWithoutIndexAsync();
        var newest = Prepare(builder, state);
        await using var service = await RunningService.StartWithoutIndexAsync(settings => settings.Index = builder.IndexFolder);
        if (state.EndsWith("while serving", StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(Path.Combine(builder.IndexFolder, "CURRENT"), newest);
            await service.Services.GetRequiredService<IQuestionIndex>().RefreshAsync(CancellationToken.None);
        }

        if (state.EndsWith("draining", StringComparison.Ordinal))
            service.Services.GetRequiredService<Readiness>().Drain();

        var status = JsonNode.Parse(await service.Client.GetStringAsync("/api/v1/status"))!;
        using var answer = await service.Client.GetAsync("/health/ready");
        var health = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(200, await CodeAsync(service, "/health/live"));
        Assert.Equal((ready, search), ((int)answer.StatusCode, await CodeAsync(service, "/api/v1/search?q=conflict")));
        Assert.Equal(
            (reason is null, reason, degraded), ((bool)status["ready"]!, (string?)status["reason"], (bool)status["degraded"]!));
        Assert.Equal((reason, reason is null ? degraded : null), ((string?)health["code"], (bool?)health["degraded"]));
    }

    /// <summary>Leaves the index folder as the service is to find it.</summary>
    /// <returns>The newest generation; null where there is none.</returns>
    private static string? Prepare(RunningService builder, string state)
    {
        if (state == "none")
            return null;

        var old = builder.Rebuild();
        var newest = builder.Rebuild();
        if (state.StartsWith("newest damaged", StringComparison.Ordinal) || state.StartsWith("all damaged", StringComparison.Ordinal))
            File.Delete(ManifestOf(newest));
        if (state.StartsWith("all damaged", StringComparison.Ordinal))
            File.Delete(ManifestOf(old));
        if (state == "of another version")
            File.WriteAllText(ManifestOf(newest), """{ "format": 99 }""");
        if (state.StartsWith("pointer lost", StringComparison.Ordinal))
            File.Delete(Path.Combine(builder.IndexFolder, "CURRENT"));
        if (state.EndsWith("while serving", StringComparison.Ordinal))
            File.WriteAllText(Path.Combine(builder.IndexFolder, "CURRENT"), old);
        return newest;

        string ManifestOf(string generation) => Path.Combine(builder.IndexFolder, "generations", generation, "manifest.json");
    }

    private static async Task<int> CodeAsync(RunningService service, string address)
    {
        using var response = await service.Client.GetAsync(address);
        return (int)response.StatusCode;
    }
}

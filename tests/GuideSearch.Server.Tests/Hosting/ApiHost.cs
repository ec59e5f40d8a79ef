using System.Text.Json.Nodes;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Tests.Hosting;

/// <summary>One service for all tests that only read.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    public const string ListedOrigin = "https://listed.example";

    /// <summary>A rebuild that has ended.</summary>
    internal string TaskId { get; private set; } = "";

    internal RunningService Service { get; private set; } = null!;

    public HttpClient Client => Service.Client;

    public async Task InitializeAsync()
    {
        Service = await RunningService.StartAsync(Change);
        Client.DefaultRequestHeaders.Add("Authorization", Operator.Bearer);
        TaskId = await Operator.RebuildAsync(Client, "?dryRun=true&force=true");
    }

    public async Task DisposeAsync() => await Service.DisposeAsync();

    public async Task<JsonObject> ReadAsync(string address) => JsonNode.Parse(await Client.GetStringAsync(address))!.AsObject();

    /// <summary>A refusal: its status and its body.</summary>
    public async Task<(int Status, JsonObject Problem)> RefusalAsync(string address, string method = "GET")
    {
        using var response = await Service.SendAsync(address, method);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.ToString());
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }

    private static void Change(ServerSettings settings)
    {
        settings.PublicUrl = "https://search.example";
        settings.Cors.Origins = [ListedOrigin];
        settings.AdminKeySha256 = Operator.KeyHash;
    }
}

[CollectionDefinition(Name)]
public sealed class OneApi : ICollectionFixture<ApiHost>
{
    public const string Name = "Api";
}

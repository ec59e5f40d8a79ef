using System.Net;
using System.Text.Json.Nodes;
using GuideSearch.Contract.Parameters;
using GuideSearch.Facets;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Telemetry;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.Facets;

/// <summary>Keys of front matter that the settings make facets, all the way through the service.</summary>
public sealed class DeclaredFacetTests : IAsyncLifetime
{
    private RunningService _service = null!;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync(Declare, guides: Guides);

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("seniority=senior", 2), InlineData("seniority=SENIOR&seniority=junior", 3), InlineData("seniority.not=senior", 2)]
    [InlineData("seniority.all=junior&seniority.all=senior", 0), InlineData("company.all=Acme&company.all=Globex+%26+Sons", 1)]
    [InlineData("q=seniority:senior", 2), InlineData("q=-seniority:senior+company:acme", 1), InlineData("company-size=1-50", 1)]
    public async Task They_filter_as_parameters_and_in_the_text(string query, int questions)
    {
        var answer = await ReadAsync($"/api/v1/search?{query}");

        Assert.Equal(questions, (int)answer["total"]!["questions"]!);
    }

    [Fact]
    public async Task They_are_counted_in_their_order_and_shown_with_each_hit_and_guide()
    {
        var answer = await ReadAsync("/api/v1/search?seniority=junior&q=why");
        var facet = answer["facets"]!.AsArray().Single(f => (string)f!["name"]! == "seniority")!;

        Assert.Equal(["junior 1", "Senior 2", "guru 1"], facet["values"]!.AsArray().Select(v => $"{v!["value"]} {v["count"]}"));
        Assert.Equal("""{"seniority":["junior"],"company":["Acme"]}""", answer["hits"]![0]!["labels"]!.ToJsonString());
        Assert.Equal("""{"seniority":["junior"]}""", answer["query"]!["filters"]!.ToJsonString());

        var guides = await ReadAsync("/api/v1/guides?company=acme");
        Assert.Equal(["Beta guide", "Alpha guide"], guides["guides"]!.AsArray().Select(g => (string)g!["title"]!).OrderDescending());
        Assert.Contains(guides["facets"]!.AsArray(), f => (string)f!["name"]! == "company");
    }

    [Fact]
    public async Task They_can_be_listed_and_left_out()
    {
        var listing = await ReadAsync("/api/v1/facets/company?valuePrefix=glo");
        var chosen = await ReadAsync("/api/v1/search?facets=company,tag");

        Assert.Equal("Globex & Sons", (string)Assert.Single(listing["facet"]!["values"]!.AsArray())!["value"]!);
        Assert.Equal(["tag", "company"], chosen["facets"]!.AsArray().Select(f => (string)f!["name"]!));
    }

    [Fact]
    public async Task They_are_told_of_in_the_definitions_and_in_the_contract()
    {
        var defined = (await ReadAsync("/api/v1/facets"))["facets"]!.AsArray();
        var contract = await ReadAsync("/openapi/v1.json");
        var parameters = contract["paths"]!["/api/v1/search"]!["get"]!["parameters"]!.AsArray();

        Assert.Equal(
            ["Level of the job", "Company", "Company size"], defined.Skip(FacetSet.BuiltIn.All.Count).Select(f => (string)f!["label"]!));
        Assert.Equal("""["junior","senior"]""", defined[^3]!["order"]!.ToJsonString());
        Assert.Equal(
            ["seniority", "seniority.all", "seniority.not", "company", "company.all", "company.not"],
            parameters.Select(p => (string)p!["name"]!).SkipWhile(n => n != "seniority").Take(6));
        Assert.Contains("seniority", (string)parameters.Single(p => (string)p!["name"]! == "facets")!["schema"]!["pattern"]!);
    }

    [Fact]
    public async Task Pages_offer_them_keep_them_and_take_them_away()
    {
        var home = await _service.Client.GetStringAsync("/");
        var page = await _service.Client.GetStringAsync("/search?q=why&seniority=Senior&tag=x");

        Assert.Contains("<h3 id=\"browse-seniority\">Level of the job</h3>", home);
        Assert.Contains("<h3 id=\"facet-name-seniority\">Level of the job</h3>", page);
        Assert.Contains("Level of the job: Senior", page);
        Assert.Contains("href=\"/search?q=why&amp;tag=x\"", page);
        Assert.Contains("/practice?q=why&amp;seniority=Senior", await _service.Client.GetStringAsync("/search?q=why&seniority=Senior"));
        Assert.Contains("href=\"/search?company=Acme\"", await _service.Client.GetStringAsync("/guides/alpha"));
        Assert.Equal(HttpStatusCode.OK, (await _service.Client.GetAsync("/guides?seniority=junior")).StatusCode);
    }

    [Fact]
    public async Task Without_them_the_names_are_unknown_and_no_answer_speaks_of_them()
    {
        await using var plain = await RunningService.StartAsync(guides: Guides);
        using var refused = await plain.Client.GetAsync("/api/v1/search?seniority=senior");
        var answer = await plain.Client.GetStringAsync("/api/v1/search?q=why");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain("labels", answer);
        Assert.DoesNotContain("seniority", answer);
        Assert.DoesNotContain("notice", await plain.Client.GetStringAsync("/api/v1/status"));
    }

    [Fact]
    public async Task The_index_decides_and_a_difference_to_the_settings_is_told_once()
    {
        var log = new LogSink();
        await using var service = await RunningService.StartAsync(
            settings =>
            {
                settings.Logging.Level = LogThreshold.Information;
                Declare(settings);
            },
            services => services.AddSingleton<ILoggerProvider>(log), Guides);
        await log.WaitForAsync("answers: 4 guides", TimeSpan.FromSeconds(60));
        var settings = service.Services.GetRequiredService<ServerSettings>();
        settings.Facets = [new("company", new())];
        var generation = service.Rebuild();
        await log.WaitForAsync($"Generation {generation} answers", TimeSpan.FromSeconds(60));

        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/api/v1/search?seniority=senior")).StatusCode);
        var status = JsonNode.Parse(await service.Client.GetStringAsync("/api/v1/status"))!;
        Assert.Equal(
            "The settings declare the facets company, the index was built with seniority, company, company-size, and those are served; "
            + "the next build brings the ones of the settings.",
            (string)status["notice"]!);
        Assert.Single(log.Lines, line => line.Contains("The settings declare the facets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_generation_declares_is_served_without_a_restart()
    {
        await using var other = await RunningService.StartAsync(guides: Guides);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.Client.GetAsync("/api/v1/search?seniority=senior")).StatusCode);
        var text = await other.Client.GetStringAsync("/api/v1/search?q=seniority:senior");
        var contract = await other.Client.GetStringAsync("/openapi/v1.json");

        var source = new Content.GuideFolder(other.Services.GetRequiredService<ServerSettings>().Content)
        {
            Facets = [new("seniority", "Seniority", [])],
        };
        var indexer = other.Services.GetRequiredService<Indexing.IQuestionIndexer>();
        new Indexing.IndexBuild(source, indexer, new(), TimeProvider.System).Run(new(), progress: null, CancellationToken.None);
        await other.Services.GetRequiredService<Indexing.IQuestionIndex>().RefreshAsync(CancellationToken.None);

        var found = JsonNode.Parse(await other.Client.GetStringAsync("/api/v1/search?seniority=senior"))!;
        var again = JsonNode.Parse(await other.Client.GetStringAsync("/api/v1/search?q=seniority:senior"))!;
        Assert.Equal(2, (int)found["total"]!["questions"]!);
        Assert.Equal(2, (int)again["total"]!["questions"]!);
        Assert.Contains("There is no filter seniority", text);
        Assert.DoesNotContain("seniority", contract);
        Assert.Contains("seniority.all", await other.Client.GetStringAsync("/openapi/v1.json"));
    }

    [Fact]
    public void No_parameter_beside_them_may_be_the_name_of_one()
    {
        var names = _service.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .SelectMany(e => e.Metadata.OfType<ParameterTable>()).Where(t => t.Parameters.OfType<ValuesParameter>().Any())
            .SelectMany(t => t.Parameters).Where(p => p is not ValuesParameter).Select(p => p.Name).ToList();

        Assert.NotEmpty(names);

        Assert.All(names, name => Assert.Contains(name, FacetDeclarations.Reserved));
    }

    private async Task<JsonObject> ReadAsync(string address) =>
        JsonNode.Parse(await _service.Client.GetStringAsync(address))!.AsObject();

    private static void Declare(ServerSettings settings) => settings.Facets =
    [
        new("seniority", new() { Label = "Level of the job", Order = ["junior", "senior"] }), new("company", new()),
        new("company-size", new()),
    ];

    private static IEnumerable<(string File, string Text)> Guides =>
    [
        ("alpha.md", Guide("Alpha guide", "seniority: junior\ncompany: Acme")),
        ("beta.md", Guide("Beta guide", "seniority: Senior\ncompany: [Acme, Globex & Sons]")),
        ("gamma.md", Guide("Gamma guide", "seniority: [Senior]\ncompany-size: 1-50")),
        ("delta.md", Guide("Delta guide", "seniority: guru")),
    ];

    private static string Guide(string title, string labels) => $"""
        ---
        term: {title}
        category: Technical
        vertical: Data
        tags: [x]
        {labels}
        ---
        ## Technical Questions
        #### Why does the {title} exist?
        Because somebody asked for it.
        """;
}

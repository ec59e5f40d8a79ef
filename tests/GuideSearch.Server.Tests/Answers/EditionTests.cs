using GuideSearch.Core.Ranking;
using GuideSearch.Indexing;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Answers;

/// <summary>An entity tag names all that an answer depends on, so that a restart with other settings is seen.</summary>
[Trait("Fault", "F06")]
public class EditionTests
{
    private static readonly string[] _addresses =
    [
        "/api/v1/search?q=conflict", "/api/v1/guides", "/api/v1/draw?seed=1", "/search?q=conflict", "/guides", "/practice", "/embed",
        "/guides/sales-interview-guide", "/openapi/v1.json", "/sitemap.xml",
    ];

    [Fact]
    public async Task After_a_restart_with_the_same_settings_nothing_is_sent_again()
    {
        await using var service = await StartAsync();

        Assert.All(await AskAgainAsync(service, _ => { }), answer => Assert.Equal(304, answer.Status));
    }

    [Theory]
    [InlineData("publicUrl"), InlineData("pathBase"), InlineData("guideAddress"), InlineData("promptWeight"), InlineData("askedDays")]
    public async Task After_a_restart_with_other_settings_every_answer_that_they_shape_is_sent_again(string changed)
    {
        await using var service = await StartAsync();
        var answers = await AskAgainAsync(service, settings =>
        {
            switch (changed)
            {
                case "publicUrl":
                    settings.PublicUrl = "https://other.example";
                    break;
                case "pathBase":
                    settings.PathBase = "/interview";
                    break;
                case "guideAddress":
                    settings.GuideAddress = "https://guides.example/{slug}";
                    break;
                case "promptWeight":
                    settings.Ranking = settings.Ranking with { PromptWeight = 10 };
                    break;
                default:
                    settings.Ranking = settings.Ranking with { AskedDays = 31 };
                    break;
            }
        });

        Assert.All(answers, answer => Assert.True(answer.Status == 200 || !answer.BodyDiffers, answer.Address));
        Assert.All(answers.Where(answer => answer.Address != "/openapi/v1.json"), answer => Assert.Equal(200, answer.Status));
    }

    [Fact]
    public void Another_build_of_the_program_is_another_edition()
    {
        var settings = new ServerSettings();

        Assert.Equal(Named("build 1", settings), Named("build 1", settings));
        Assert.NotEqual(Named("build 1", settings), Named("build 2", settings));
    }

    [Fact]
    public void Every_setting_of_the_ranking_makes_an_edition()
    {
        var names = new HashSet<string> { Named("build", new()) };
        foreach (var property in typeof(RankingOptions).GetProperties().Where(p => p.CanWrite))
        {
            var ranking = new RankingOptions();
            property.SetValue(ranking, property.PropertyType == typeof(int) ? (object)77 : 0.77);
            Assert.True(names.Add(Named("build", new() { Ranking = ranking })), property.Name);
        }
    }

    [Fact]
    public void What_shapes_no_answer_makes_no_edition()
    {
        var other = new ServerSettings { Content = "elsewhere", Index = "elsewhere", Keep = 9, Limits = new() { Queue = 1 } };

        Assert.Equal(Named("build", new()), Named("build", other));
    }

    /// <summary>The service knows no engine, and what it answers depends on it.</summary>
    [Fact]
    public void Another_engine_makes_another_edition()
    {
        using var engine = RunningService.Engine("nowhere", new(), TimeProvider.System);
        using var other = new OtherEngine(engine);

        var names = new[] { engine, engine, other }.Select(each => Edition.Create(new(), new ServerSettings().ToAddresses(), each).Name).ToList();

        Assert.Equal(names[0], names[1]);
        Assert.NotEqual(names[0], names[2]);
    }

    [Theory]
    [InlineData(EngineKind.OpenSearch, 1_000, 1_024, false)]
    [InlineData(EngineKind.OpenSearch, 2_000, 1_024, true)]
    [InlineData(EngineKind.OpenSearch, 1_000, 0, true)]
    [InlineData(EngineKind.Lucene, 2_000, 0, false)] // of a cluster that nobody asks
    public void How_much_of_a_cluster_is_ranked_and_held_is_a_part_of_the_edition(EngineKind engine, int window, int megabytes, bool differs)
    {
        var before = new ServerSettings { Engine = engine };
        var after = new ServerSettings { Engine = engine, Cluster = { Window = window, VectorMegabytes = megabytes } };

        Assert.Equal(differs, Named("one", before) != Named("one", after));
    }

    private static string Named(string program, ServerSettings settings) => new Edition(program, settings, settings.ToAddresses()).Name;

    private static Task<RunningService> StartAsync() => RunningService.StartAsync(settings =>
        (settings.PublicUrl, settings.QueryLog.Enabled) = ("https://search.example", false));

    /// <summary>Starts another service over the same index and asks it with the tags of the first.</summary>
    private static async Task<IReadOnlyList<(string Address, int Status, bool BodyDiffers)>> AskAgainAsync(
        RunningService service, Action<ServerSettings> change)
    {
        var before = service.Services.GetRequiredService<ServerSettings>();
        var settings = new ServerSettings
        {
            Content = before.Content,
            Index = before.Index,
            Urls = before.Urls,
            PublicUrl = before.PublicUrl,
            BuildAtStart = false,
            QueryLog = before.QueryLog,
            Logging = before.Logging,
            Limits = before.Limits,
        };
        change(settings);
        await using var app = ServerHost.Build(settings, RunningService.Engine);
        await app.Services.GetRequiredService<IQuestionIndex>().RefreshAsync(CancellationToken.None);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        var answers = new List<(string, int, bool)>();
        foreach (var address in _addresses)
        {
            using var first = await service.Client.GetAsync(address);
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var second = await client.SendAsync(request);
            var differs = await first.Content.ReadAsStringAsync() != await client.GetStringAsync(address);
            answers.Add((address, (int)second.StatusCode, differs));
        }

        return answers;
    }
}

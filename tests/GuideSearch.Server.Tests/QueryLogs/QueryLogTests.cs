using System.Text.Json.Nodes;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Hosting;
using GuideSearch.Server.Tests.Telemetry;
using GuideSearch.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.QueryLogs;

public sealed class QueryLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_search_is_logged_with_its_text_and_what_came_of_it_and_nothing_else()
    {
        var line = Assert.Single(await AskAsync("/api/v1/search?q=Overfitting"));

        Assert.Equal(
            ["at", "text", "questions", "allWords", "answered", "filtered", "milliseconds", "slow"],
            JsonNode.Parse(line)!.AsObject().Select(p => p.Key));
        Assert.Equal("Overfitting", (string)JsonNode.Parse(line)!["text"]!);
        Assert.Equal(1, (int)JsonNode.Parse(line)!["questions"]!);
        Assert.Equal(0, DateTimeOffset.Parse((string)JsonNode.Parse(line)!["at"]!, null).Second);
    }

    [Fact]
    public async Task Kept_answers_and_pages_count_too()
    {
        var lines = await AskAsync("/api/v1/search?q=matrix", "/api/v1/search?q=matrix", "/search?q=matrix", "/search?q=matrix");

        Assert.Equal(4, lines.Count);
        Assert.All(lines, line => Assert.Equal("matrix", (string)JsonNode.Parse(line)!["text"]!));
    }

    [Fact]
    public async Task Browsing_further_pages_and_refusals_ask_nothing_new() => Assert.Empty(await AskAsync(
        "/api/v1/search", "/search", "/api/v1/search?q=conflict&page=2&size=1", "/api/v1/search?q=conflict&size=999",
        "/api/v1/facets/tag?q=conflict"));

    [Theory]
    [InlineData("/api/v1/search?q=conflict&tag=Python"), InlineData("/api/v1/search?q=conflict+tag:python")]
    [InlineData("/api/v1/search?q=conflict&kind=overview")]
    public async Task A_search_under_filters_is_marked(string address) =>
        Assert.True((bool)JsonNode.Parse(Assert.Single(await AskAsync(address)))!["filtered"]!);

    [Fact]
    public async Task Whatever_is_typed_is_one_line_without_controls_and_without_addresses()
    {
        var line = Assert.Single(await AskAsync("/api/v1/search?q=a%0D%0A%7B%22at%22%3A1%7D%00%1B%5B31m%E2%80%A8jane%40example.org"));

        Assert.DoesNotContain(line, char.IsControl);
        Assert.DoesNotContain((string)JsonNode.Parse(line)!["text"]!, char.IsControl);
        Assert.DoesNotContain("example.org", line);
    }

    [Fact]
    public async Task Of_a_long_text_only_the_words_that_were_searched_for_are_logged()
    {
        const string mail = "Dear Ms. Novak, my number is 555 010 9988. Our cook Zbigniew keeps a secret recipe. "
            + "Please be ready to explain how overfitting shows in a confusion matrix, and what you would do about it on the day before the launch.";

        var line = Assert.Single(await AskAsync($"/api/v1/search?q={Uri.EscapeDataString(mail)}"));

        var text = (string)JsonNode.Parse(line)!["text"]!;
        Assert.Contains("overfitting", text);
        Assert.All(["Novak", "Zbigniew", "9988", "Please"], word => Assert.DoesNotContain(word, line));
    }

    [Fact]
    public async Task A_slow_answer_is_marked_and_an_answer_that_ran_out_of_time_has_no_counts()
    {
        var lines = await AskAsync(
            services => services.OutOfTime(), settings => settings.QueryLog.SlowMilliseconds = 1, "/api/v1/search?q=conflict");
        var query = JsonNode.Parse(Assert.Single(lines))!;

        Assert.Null(query["questions"]);
        Assert.Equal((double)query["milliseconds"]! >= 1, (bool)query["slow"]!);
    }

    [Fact]
    public async Task Switched_off_it_leaves_no_trace()
    {
        Assert.Empty(await AskAsync(_ => { }, settings => settings.QueryLog.Enabled = false, "/api/v1/search?q=conflict"));
        Assert.False(Directory.Exists(_folder["log"]));
    }

    [Fact]
    public async Task Where_it_cannot_be_written_it_is_off_with_a_warning_and_searches_answer()
    {
        var log = new LogSink();
        _folder.Write("log", "a file where the folder should be");

        Assert.Empty(await AskAsync(services => services.AddSingleton<ILoggerProvider>(log), _ => { }, "/api/v1/search?q=conflict"));
        Assert.Single(log.Lines, l => l.StartsWith("Warning ", StringComparison.Ordinal) && l.Contains("query log is off"));
    }

    private Task<IReadOnlyList<string>> AskAsync(params string[] addresses) => AskAsync(_ => { }, _ => { }, addresses);

    /// <summary>Asks a service, stops it, and reads what it logged.</summary>
    private async Task<IReadOnlyList<string>> AskAsync(
        Action<IServiceCollection> services, Action<ServerSettings> change, params string[] addresses)
    {
        await using var service = await RunningService.StartAsync(
            settings =>
            {
                settings.QueryLog.Folder = _folder["log"];
                settings.Logging.Level = LogThreshold.Warning;
                change(settings);
            },
            services);
        foreach (var address in addresses)
            (await service.Client.GetAsync(address)).Dispose();
        await service.App.StopAsync();

        return Directory.Exists(_folder["log"])
            ? [.. Directory.EnumerateFiles(_folder["log"], "*.jsonl").Order().SelectMany(File.ReadAllLines)]
            : [];
    }
}

using System.Text.Json;
using GuideSearch.Search;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Telemetry;
using GuideSearch.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace GuideSearch.Server.Tests.Telemetry;

[Trait("Fault", "H03")]
public class ServiceLogTests
{
    [Theory]
    [InlineData(LogThreshold.Debug), InlineData(LogThreshold.Information)]
    public async Task What_candidates_search_for_never_reaches_the_log(LogThreshold level)
    {
        var log = new LogSink();
        await using var service = await RunningService.StartAsync(
            settings => settings.Logging.Level = level, services => services.AddSingleton<ILoggerProvider>(log));
        foreach (var address in (string[])["/api/v1/search?q=s3cret", "/api/v1/search?s3cret=1", "/api/v1/guides/s3cret", "/s3cret", "/docs?s3cret"])
            (await service.SendAsync(address, "GET", ("X-Header", "s3cret"))).Dispose();
        await service.App.StopAsync();

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, l => l.Contains("s3cret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_stands_in_the_log_under_the_trace_id_of_the_answer_and_nowhere_else()
    {
        var log = new LogSink();
        await using var service = await RunningService.StartAsync(services: services =>
            services.AddSingleton<ILoggerProvider>(log).AddSingleton<IQuestionSearcher>(new GatedSearcher(null!)));
        service.Services.GetRequiredService<IQuestionSearcher>();
        ((GatedSearcher)service.Services.GetRequiredService<IQuestionSearcher>()).Open();
        using var response = await service.Client.GetAsync("/api/v1/search?q=conflict");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal((500, "internal"), ((int)response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.DoesNotContain("NullReference", problem.ToString());
        var line = Assert.Single(log.Lines, l => l.Contains("NullReferenceException", StringComparison.Ordinal));
        Assert.Contains(problem.GetProperty("traceId").GetString()!, line);
    }

    [Theory]
    [InlineData("a\r\ninfo: forged"), InlineData("a\nb"), InlineData("a\u0085b"), InlineData("a\u2028b"), InlineData("\u001b[31mred\0")]
    public void An_event_is_one_line_of_text(string message)
    {
        var entry = new LogEntry<string>(LogLevel.Error, "Category", 1, message, new InvalidOperationException(message), (s, _) => s);
        using var text = new StringWriter();
        new LineFormatter(TimeProvider.System).Write(entry, null, text);
        var line = text.ToString();

        Assert.EndsWith("\n", line);
        Assert.DoesNotContain(line[..^1], char.IsControl);
        Assert.Contains("error", line);
    }

    [Fact]
    public void An_event_is_one_line_of_JSON()
    {
        using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.AddServiceLog(new() { Format = LogFormat.Json })).BuildServiceProvider();
        var formatter = services.GetServices<ConsoleFormatter>().Single(f => f.Name == ConsoleFormatterNames.Json);
        using var text = new StringWriter();
        formatter.Write(new LogEntry<string>(LogLevel.Error, "Category", 1, "a\r\nb\0", null, (s, _) => s), null, text);

        var line = JsonDocument.Parse(text.ToString()).RootElement;
        Assert.Equal("a\r\nb\0", line.GetProperty("Message").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", line.GetProperty("Timestamp").GetString());
        Assert.DoesNotContain(text.ToString().TrimEnd('\n'), char.IsControl);
    }
}

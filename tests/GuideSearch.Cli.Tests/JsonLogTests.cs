using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

/// <summary>Where the log is JSON, every line that <c>serve</c> writes is: collectors read both streams.</summary>
[Trait("Fault", "F10")]
public sealed class JsonLogTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();
    private readonly Dictionary<string, string> _variables = new()
    {
        ["GUIDESEARCH_LOGGING__FORMAT"] = "json",
        ["GUIDESEARCH_LIMITS__NOTICE_SECONDS"] = "0",
        ["GUIDESEARCH_NOSUCH"] = "1",
    };

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_start_that_builds_and_a_stop_are_lines_of_JSON()
    {
        using var service = Child.Start(_place, _variables, "serve", "--urls", "http://127.0.0.1:0");
        var announcement = JsonNode.Parse(await service.ReadLineAsync())!;
        Assert.True(service.Says("{", "answers: 3 guides"));
        service.Send(PosixSignal.SIGTERM);
        var outcome = await service.OutcomeAsync();

        Assert.Matches(@"^GuideSearch \S+ answers at http://127\.0\.0\.1:\d+$", (string)announcement["Message"]!);
        Assert.Equal(ExitCode.Done, outcome.Code);
        AssertJson(outcome);
        Assert.Contains("GUIDESEARCH_NOSUCH is no setting", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_of_newer_guides_is_a_line_of_JSON()
    {
        await _place.RunAsync("index");
        File.SetLastWriteTimeUtc(_place["content/team-lead.md"], TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1));
        using var service = Child.Start(_place, _variables, "serve", "--urls", "http://127.0.0.1:0");
        await service.ReadLineAsync();
        service.Send(PosixSignal.SIGINT);
        var outcome = await service.OutcomeAsync();

        AssertJson(outcome);
        Assert.Contains("guides changed after the index was built", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("port"), InlineData("setting"), InlineData("judgments")]
    public async Task A_start_that_fails_says_why_in_lines_of_JSON(string fault)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, reason) = Break(fault, ((IPEndPoint)other.LocalEndpoint).Port);

        using var service = Child.Start(_place, _variables, "serve");
        var outcome = await service.OutcomeAsync();

        Assert.Equal(code, outcome.Code);
        AssertJson(outcome);
        var last = JsonNode.Parse(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;
        Assert.Equal("Error", (string)last["LogLevel"]!);
        Assert.Contains(reason, (string)last["Message"]!, StringComparison.Ordinal);
    }

    private (ExitCode Code, string Reason) Break(string fault, int takenPort)
    {
        switch (fault)
        {
            case "port":
                _variables["GUIDESEARCH_URLS"] = $"http://127.0.0.1:{takenPort}";
                return (ExitCode.Failed, "address already in use");
            case "setting":
                _variables["GUIDESEARCH_LIMITS__QUEUE"] = "many";
                _place.Write("guidesearch.json", """{ "contnt": "x" }""");
                return (ExitCode.BadUsage, "limits.queue");
            default:
                _variables["GUIDESEARCH_GATE__FOLDER"] = "nosuch";
                return (ExitCode.BadUsage, "queries.tsv");
        }
    }

    private static void AssertJson(Outcome outcome) => Assert.All(
        outcome.Lines.Concat(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        line => Assert.All(["Timestamp", "LogLevel", "Category", "Message"], name => Assert.NotNull(JsonNode.Parse(line)![name])));
}

using GuideSearch.Server.QueryLogs;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Hosting;
using GuideSearch.Server.Tests.Telemetry;
using GuideSearch.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.QueryLogs;

/// <summary>A query log that fails is told once, then counted, and told again when it works; it never ends the service.</summary>
[Trait("Fault", "F08")]
public sealed class FailingQueryLogTests : IDisposable
{
    private const int Searches = 20;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly LogSink _log = new();
    private readonly ManualClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_told_once_then_counted_each_minute_and_told_when_it_works_again()
    {
        BlockFiles();
        await using var service = await StartAsync();
        await AskAsync(service);
        await LostAsync(service, Searches);
        Assert.Contains("could not be written", Assert.Single(Warnings()));

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains($" {Searches} searches are missing in the query log", Warnings().Last());
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, Warnings().Count());

        UnblockFiles();
        await AskAsync(service);
        await _log.WaitForAsync("The query log is written again", _patience);
        await service.App.StopAsync();
        Assert.Equal(2, Warnings().Count());
        Assert.Equal(Searches, QueryLogFiles.Read(_folder["log"], DateTimeOffset.MinValue).Count());
    }

    [Trait("Fault", "F10")]
    [Theory]
    [InlineData("disk"), InlineData("blocked"), InlineData("gone")]
    public async Task A_stop_while_it_fails_is_no_error(string fault)
    {
        using var disk = fault == "disk" ? Mount.TryDisk(_folder["log"], megabytes: 1) : null;
        if (disk is null)
            BlockFiles();
        await using var service = await StartAsync();
        if (disk is not null)
            FillDisk();
        await AskAsync(service);
        if (fault == "gone")
            Directory.Delete(_folder["log"], recursive: true);
        await service.App.StopAsync();

        Assert.All(_log.Lines, line => Assert.DoesNotMatch("^(Error|Critical)", line));
        Assert.InRange(Warnings().Count(), 1, 2);
    }

    private IEnumerable<string> Warnings() => _log.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal));

    private Task<RunningService> StartAsync() => RunningService.StartAsync(
        settings => (settings.QueryLog.Folder, settings.Logging.Level) = (_folder["log"], LogThreshold.Information),
        services => services.AddSingleton<ILoggerProvider>(_log).AddSingleton<TimeProvider>(_clock));

    private static async Task AskAsync(RunningService service)
    {
        for (var i = 0; i < Searches; i++)
            (await service.Client.GetAsync($"/api/v1/search?q=conflict+w{i}")).Dispose();
    }

    private static async Task LostAsync(RunningService service, long searches)
    {
        var queue = service.Services.GetRequiredService<QueryLogQueue>();
        using var late = new CancellationTokenSource(_patience);
        while (queue.Dropped < searches)
        {
            late.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>A folder where each file would be: none can be made.</summary>
    private void BlockFiles() => Array.ForEach(Names(), name => Directory.CreateDirectory(_folder[$"log/{name}"]));

    private void UnblockFiles() => Array.ForEach(Names(), name => Directory.Delete(_folder[$"log/{name}"]));

    private void FillDisk()
    {
        using var filler = File.Create(_folder["log/filler"], bufferSize: 1);
        var page = new byte[4096];
        void Fill()
        {
            while (true)
                filler.Write(page);
        }

        Assert.Throws<IOException>(Fill);
    }

    /// <summary>Of today, and of tomorrow in case midnight comes.</summary>
    private static string[] Names()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return [QueryLogFiles.NameOf(today, part: 1), QueryLogFiles.NameOf(today.AddDays(1), part: 1)];
    }
}

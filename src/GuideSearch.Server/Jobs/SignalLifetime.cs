using System.Runtime.InteropServices;
using GuideSearch.Server.Health;
using GuideSearch.Server.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Jobs;

/// <summary>
/// Ends the service as operators expect: after SIGTERM it says that it is not ready and answers on until a balancer has turned
/// away; after Ctrl-C, or a second SIGTERM, it stops at once. Requests under way finish in any case.
/// </summary>
internal sealed partial class SignalLifetime(
    IHostApplicationLifetime lifetime, Readiness readiness, ServerSettings settings, TimeProvider clock, ILogger<SignalLifetime> logger)
    : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _signals;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM])
            _registrations.Add(PosixSignalRegistration.Create(signal, OnSignal));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        readiness.Drain();
        return Task.CompletedTask;
    }

    /// <summary>Gives notice, then stops.</summary>
    public async Task DrainAsync()
    {
        readiness.Drain();
        LogDraining(logger, settings.Limits.NoticeSeconds);
        await Task.Delay(TimeSpan.FromSeconds(settings.Limits.NoticeSeconds), clock, lifetime.ApplicationStopping)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lifetime.StopApplication();
    }

    public void Dispose() => _registrations.ForEach(r => r.Dispose());

    private void OnSignal(PosixSignalContext context)
    {
        // The host ends the process itself, by returning.
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) == 1 && context.Signal is PosixSignal.SIGTERM)
            _ = DrainAsync();
        else
            lifetime.StopApplication();
    }

    [LoggerMessage(1, LogLevel.Information, "Not ready any more; stopping in {Seconds} s.")]
    private static partial void LogDraining(ILogger logger, int seconds);
}

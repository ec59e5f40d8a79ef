using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.Telemetry;

/// <summary>Keeps every event that passes the filters of the service.</summary>
internal sealed class LogSink : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SemaphoreSlim _written = new(0);

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Waits until so many events hold these words.</summary>
    public async Task WaitForAsync(string words, TimeSpan patience, int times = 1)
    {
        using var limit = new CancellationTokenSource(patience);
        while (_lines.Count(l => l.Contains(words, StringComparison.Ordinal)) < times)
            await _written.WaitAsync(limit.Token);
    }

    public ILogger CreateLogger(string categoryName) => new Sink(this, categoryName);

    public void Dispose() => _written.Dispose();

    private void Write(string line)
    {
        _lines.Enqueue(line);
        _written.Release();
    }

    private sealed class Sink(LogSink log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}

using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace GuideSearch.Server.Telemetry;

/// <summary>One line of text per event, whatever the event holds: control characters become spaces.</summary>
internal sealed class LineFormatter(TimeProvider clock) : ConsoleFormatter(FormatName)
{
    public const string FormatName = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write($"{clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {NameOf(logEntry.LogLevel)} ");
        WriteClean(textWriter, logEntry.Formatter(logEntry.State, logEntry.Exception));
        // What a disk or a port refused is said by the message; where in the program it happened helps nobody.
        if (logEntry.Exception is { } exception)
        {
            textWriter.Write(" | ");
            WriteClean(textWriter, exception is IOException or SocketException ? exception.Message : exception.ToString());
        }

        textWriter.Write('\n');
    }

    private static void WriteClean(TextWriter writer, string text)
    {
        foreach (var c in text)
            writer.Write(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
    }

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info ",
        LogLevel.Warning => "warn ",
        _ => "error",
    };
}

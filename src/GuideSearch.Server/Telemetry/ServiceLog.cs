using GuideSearch.Server.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace GuideSearch.Server.Telemetry;

/// <summary>What is written on standard error.</summary>
internal static class ServiceLog
{
    extension(ILoggingBuilder logging)
    {
        /// <summary>
        /// The framework is heard from warnings on only, whatever the setting: its information names addresses, and with them
        /// what candidates search for.
        /// </summary>
        public void AddServiceLog(LogSettings settings)
        {
            logging.SetMinimumLevel(LevelOf(settings.Level));
            logging.AddFilter("Microsoft", Louder(LogLevel.Warning, settings.Level));
            // It takes what assistants ask wrongly for errors, and names what they asked for.
            logging.AddFilter("ModelContextProtocol", LogLevel.None);
            // An activity and a scope for each request would cost a fifth of the rate; failures are logged by the exception middleware.
            logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
            logging.AddFilter("Microsoft.Hosting.Lifetime", Louder(LogLevel.Information, settings.Level));
            logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
            logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
            logging.AddConsole(console =>
            {
                console.FormatterName = settings.Format is LogFormat.Json ? ConsoleFormatterNames.Json : LineFormatter.FormatName;
                console.LogToStandardErrorThreshold = LogLevel.Trace;
            });
        }
    }

    private static LogLevel Louder(LogLevel least, LogThreshold set) => (LogLevel)Math.Max((int)least, (int)LevelOf(set));

    private static LogLevel LevelOf(LogThreshold threshold) => threshold switch
    {
        LogThreshold.Debug => LogLevel.Debug,
        LogThreshold.Information => LogLevel.Information,
        LogThreshold.Warning => LogLevel.Warning,
        _ => LogLevel.Error,
    };
}

using System.Text.Json;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Output;

/// <summary>
/// What <c>serve</c> says beside its log, in the form of that log: collectors read both streams, and where one line is JSON every line is.
/// </summary>
internal sealed class ServeLines(CommandContext context, LogFormat format, TimeProvider clock)
{
    /// <summary>Where the service answers, for those who wait for it on the standard output.</summary>
    public void Announce(string sentence) => Write(context.Out, "Information", "", sentence);

    public void Warn(string sentence) => Write(context.Error, "Warning", "warning: ", sentence);

    /// <summary>Why the service ends.</summary>
    public void Fail(string sentence) => Write(context.Error, "Error", "guidesearch: ", sentence);

    private void Write(TextWriter writer, string level, string prefix, string sentence)
    {
        writer.WriteLine(format is LogFormat.Json ? Json(level, sentence) : prefix + sentence);
        writer.Flush();
    }

    /// <summary>The members of a line of the log.</summary>
    private string Json(string level, string sentence) => JsonSerializer.Serialize(new
    {
        Timestamp = $"{clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'}",
        EventId = 0,
        LogLevel = level,
        Category = "GuideSearch.Cli.Serve",
        Message = sentence,
    });
}

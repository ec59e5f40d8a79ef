using System.CommandLine;
using System.Globalization;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Searching;
using GuideSearch.Cli.Settings;
using GuideSearch.QueryLogs;
using GuideSearch.Server.QueryLogs;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch report</c>: what candidates searched for, from the query log of the service.</summary>
internal sealed class ReportCommand(CommandContext context)
{
    private static readonly string[] _queryHeader = ["searches", "questions", "slowest ms", "last", "query"];
    private static readonly string[] _gapHeader = ["searches", "some words", "last", "query", "nearest tags"];

    private readonly Option<string[]> _logs = new("--log-dir")
    {
        Description = "Folder of a query log; repeat for the logs of several servers [default: log in the folder of the index]",
        HelpName = "folder",
    };

    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<int> _days =
        Numbers.Whole("--days", "Counts searches of so many days back", LogReports.Days, LogReports.MaxDays);

    private readonly Option<int> _size = Numbers.Whole("--size", "Lists so many queries", LogReports.Size, LogReports.MaxSize);
    private readonly Option<string> _format = CommonOptions.Format("text", "json");

    public static Command Create(CommandContext context) => new Verb(
        "report", "Report what candidates searched for, from the local query log")
    {
        new ReportCommand(context).List("zero-results", "Queries that found nothing, most asked first", QueryReports.ZeroResults),
        new ReportCommand(context).List("top", "Queries that were asked most", QueryReports.Top),
        new ReportCommand(context).Gaps(),
        new ReportCommand(context).List("slow", "Queries whose answer was marked as slow, the slowest first", QueryReports.Slow),
    };

    private Verb List(string name, string description, LogReports.List list) =>
        WithOptions(new(name, description, $"guidesearch report {name} --days 7 --format json")).Does((parsed, _) =>
        {
            var (reports, _) = Read(parsed);
            var answer = reports.Read(list, parsed.GetValue(_days), parsed.GetValue(_size));
            if (parsed.GetValue(_format) == "json")
                JsonText.Write(context.Out, answer);
            else
                WriteText(answer.Searches, answer.Since, _queryHeader, answer.Queries.Select(RowOf));
            return ExitCode.Done;
        });

    private Verb Gaps() =>
        WithOptions(new(
            "gaps", "Queries that no question answers in full, with the nearest tags and how many questions have these",
            "guidesearch report gaps                     # what to write next")).Does(async (parsed, cancellationToken) =>
        {
            var (reports, settings) = Read(parsed);
            using var index = await OpenIndex.OfAsync(settings, context, cancellationToken);
            var answer = await reports.FindGapsAsync(index.Searcher, parsed.GetValue(_days), parsed.GetValue(_size), cancellationToken);
            if (parsed.GetValue(_format) == "json")
                JsonText.Write(context.Out, answer);
            else
                WriteText(answer.Searches, answer.Since, _gapHeader, answer.Gaps.Select(RowOf));
            return ExitCode.Done;
        });

    private Verb WithOptions(Verb verb)
    {
        foreach (var option in (Option[])[_logs, _index, _days, _size, _format])
            verb.Add(option);
        return verb;
    }

    private (LogReports Reports, ServerSettings Settings) Read(ParseResult parsed)
    {
        var settings = SettingsReading.Create(context, WrittenSetting.Flag("index", "--index", parsed.GetValue(_index))).Settings;
        string[] folders = parsed.GetValue(_logs) is { Length: > 0 } given ? given : [settings.QueryLogFolder];
        foreach (var missing in folders.Where(folder => !Directory.Exists(context.FullPath(folder))))
            context.Error.WriteLine($"warning: there is no query log in '{missing}'.");
        var paths = folders.Select(folder => Path.TrimEndingDirectorySeparator(context.FullPath(folder))).Distinct(StringComparer.Ordinal);
        return (new(paths, TimeProvider.System), settings);
    }

    private void WriteText(int searches, DateTimeOffset since, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        TextTable.Write(context.Out, header, rows);
        context.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{searches} searches since {since:yyyy-MM-dd}"));
    }

    private static string[] RowOf(QueryCount query) =>
        [Text(query.Searches), Text(query.Questions), Text(query.Slowest), DayOf(query.Last), query.Query];

    private static string[] RowOf(QueryGap gap) =>
    [
        Text(gap.Searches), Text(gap.Questions), DayOf(gap.Last), gap.Query,
        string.Join(", ", gap.Tags.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Tag} ({t.Questions})"))),
    ];

    private static string Text(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "–";

    private static string DayOf(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.CommandLine;
using System.Globalization;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Settings;
using GuideSearch.Engines;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch status</c>: what the index folder holds and whether it opens.</summary>
internal sealed class StatusCommand(CommandContext context)
{
    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<string> _format = CommonOptions.Format("text", "json");

    public Command Create() => new Verb(
        "status", "Show which generation is live, its contents and its age",
        "guidesearch status --format json")
    {
        _index, _format,
    }.Does(RunAsync);

    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReading.Create(context, WrittenSetting.Flag("index", "--index", parsed.GetValue(_index))).Settings;
        using var engine = Engines.Open(settings, context);
        await engine.Index.RefreshAsync(cancellationToken);
        var status = engine.Index.Status;
        var semantics = SemanticState.Create(status.Open, engine.Encoder);
        if (parsed.GetValue(_format) == "json")
            JsonText.Write(
                context.Out,
                new { settings.Index, Live = status.Open, status.Fault, status.Detail, status.Degraded, Semantics = semantics });
        else
            Write(context.Out, settings.Index, status, semantics with { Reason = engine.Encoder.Fault ?? semantics.Reason });

        return status switch
        {
            { IsOutOfReach: true } => ExitCode.Failed,
            { Open: null } => ExitCode.NoIndex,
            { Degraded: true } => ExitCode.FoundProblems,
            _ => ExitCode.Done,
        };
    }

    private static void Write(TextWriter output, string folder, IndexStatus status, SemanticState semantics)
    {
        output.WriteLine($"index     {folder}");
        if (status.Open is { } live)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"live      {live.Id}    built {Age(live.BuiltAt)} ago"));
            var (guides, questions) = (Counts.Format(live.Guides, "guide"), Counts.Format(live.Questions, "question"));
            output.WriteLine($"holds     {guides}, {questions}, {Counts.Format(live.Documents, "document")}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"size      {live.Bytes / 1e6:0.0} MB"));
            output.WriteLine($"meaning   {semantics.Name}{(semantics.Reason is { } reason ? $": {reason}" : "")}");
        }

        foreach (var kept in status.Open?.Kept ?? [])
            output.WriteLine($"kept      {kept.Guide} of {kept.Since}, for its file is broken: {kept.Place()} {kept.Code} {kept.Message}");
        if (status.Detail is { } detail)
            output.WriteLine($"fault     {detail}");
    }

    private static string Age(DateTimeOffset built) => (TimeProvider.System.GetUtcNow() - built) switch
    {
        { TotalMinutes: < 2 } age => $"{(int)age.TotalSeconds} seconds",
        { TotalHours: < 2 } age => $"{(int)age.TotalMinutes} minutes",
        { TotalDays: < 2 } age => $"{(int)age.TotalHours} hours",
        var age => $"{(int)age.TotalDays} days",
    };
}

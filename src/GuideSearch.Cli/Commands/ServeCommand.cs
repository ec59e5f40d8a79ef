using System.CommandLine;
using System.IO.Enumeration;
using GuideSearch.Cli.Building;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Settings;
using GuideSearch.Indexing;
using GuideSearch.Server;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch serve</c>: the HTTP service, until SIGTERM or Ctrl-C.</summary>
internal sealed class ServeCommand(CommandContext context)
{
    private readonly Option<string?> _urls = CommonOptions.Urls();
    private readonly ContentOptions _folder = new();
    private readonly Option<string?> _content = new("--content")
    {
        Description = "Folder of the guides (the setting 'content') [default: content]",
        HelpName = "folder",
    };

    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<string?> _log = CommonOptions.LogDirectory();

    private readonly Option<bool> _watch = new("--watch") { Description = "Rebuild and publish whenever guides change" };

    public Command Create()
    {
        var verb = new Verb(
            "serve", "Serve the pages and the API over HTTP; builds the index first if there is none",
            "guidesearch serve ~/my-notes                       # http://localhost:5080, with an index of its own in the cache",
            "guidesearch serve                                  # content/ by index-data/",
            "guidesearch serve --watch                          # while guides are written",
            "guidesearch serve --urls http://127.0.0.1:0        # a free port, which is printed",
            "GUIDESEARCH_QUERY_LOG__ENABLED=false guidesearch serve",
            "GUIDESEARCH_LOGGING__FORMAT=json guidesearch serve --index /var/lib/guidesearch")
        {
            _urls, _content, _index, _log, _watch,
        };
        _folder.AddTo(verb);
        return verb.Does(RunAsync);
    }

    /// <summary>Ends with 0 after the requests under way: the host itself listens to signals and gives notice before it stops.</summary>
    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var reading = SettingsReading.Read(
            context,
            WrittenSetting.Flag("urls", "--urls", parsed.GetValue(_urls)),
            WrittenSetting.Flag("content", "--content", parsed.GetValue(_content)),
            _folder.Read(parsed),
            WrittenSetting.Flag("watch", "--watch", parsed.GetValue(_watch) ? "true" : null),
            WrittenSetting.Flag("index", "--index", parsed.GetValue(_index)),
            WrittenSetting.Flag("queryLog.folder", "--log-dir", parsed.GetValue(_log)));
        var lines = new ServeLines(context, reading.Settings.Logging.Format, TimeProvider.System);
        try
        {
            await ServeAsync(reading, lines, cancellationToken);
            return ExitCode.Done;
        }
        catch (Exception exception)
        {
            var (code, message) = Failure.From(exception, cancellationToken.IsCancellationRequested);
            lines.Fail(message);
            return code;
        }
    }

    private async Task ServeAsync(SettingsReading reading, ServeLines lines, CancellationToken cancellationToken)
    {
        foreach (var warning in reading.Warnings)
            lines.Warn(warning);
        if (reading.Faults.Count > 0)
            throw new SettingsException(reading.Faults);

        var settings = reading.Settings;
        settings.Content = context.FullPath(settings.Content);
        settings.Index = context.FullPath(settings.Index);
        settings.QueryLog.Folder = context.FullPath(settings.QueryLogFolder);
        if (!settings.Watch && GuidesAreNewer(settings))
            lines.Warn($"guides changed after the index was built; 'guidesearch index{IndexArguments(reading)}' brings them in.");

        context.ReleaseSignals();
        await using var app = ServerHost.Build(settings, Engines.For(settings), services => AddGate(services, settings));
        await StartAsync(app, cancellationToken);
        foreach (var url in app.Urls)
            lines.Announce($"GuideSearch {ProgramVersion.Text} answers at {url}{settings.PathBase}");
        await WaitAsync(app, settings, cancellationToken);
    }

    /// <summary>Ends where the content was refused and there is nothing else to serve, now or by itself later.</summary>
    private static async Task WaitAsync(WebApplication app, ServerSettings settings, CancellationToken cancellationToken)
    {
        var end = app.WaitForShutdownAsync(cancellationToken);
        var refused = ServerHost.RefusedAtStart(app);
        if (settings.Watch || settings.AdminKeySha256 is not null || await Task.WhenAny(end, refused) == end)
        {
            await end;
            return;
        }

        await app.StopAsync(CancellationToken.None);
        await end;
        throw new ContentFolderException(await refused);
    }

    /// <summary>The flags by which <c>guidesearch index</c> reads the same folder into the same index.</summary>
    private static string IndexArguments(SettingsReading reading)
    {
        var given = reading.Values.Where(v => v.Origin is WrittenSetting.ContentArgument or ['-', '-', ..])
            .ToDictionary(v => v.Key.Name, v => v.Origin, StringComparer.Ordinal);
        var settings = reading.Settings;
        var own = given.GetValueOrDefault("content") == WrittenSetting.ContentArgument && !given.ContainsKey("index");
        return string.Concat(
            given.ContainsKey("content") ? $" {settings.Content}" : "",
            given.ContainsKey("index") || (given.ContainsKey("content") && !own) ? $" --index {settings.Index}" : "",
            given.ContainsKey("defaults") ? string.Concat(settings.Defaults.Select(assignment => $" --set {assignment}")) : "",
            given.ContainsKey("followLinks") ? " --follow-links" : "");
    }

    /// <summary>A start that fails, such as on a port in use, leaves no half build behind.</summary>
    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Judged queries are the business of the evaluation, which the service does not know.</summary>
    private void AddGate(IServiceCollection services, ServerSettings settings)
    {
        if (JudgmentFolder.GateOf(settings, context) is { } gate)
            services.AddSingleton(gate);
    }

    /// <summary>By the times of the files: reading all would delay the start. Linked folders are left alone, as in a build.</summary>
    private bool GuidesAreNewer(ServerSettings settings)
    {
        using var engine = Engines.Open(settings, context);
        if (!Directory.Exists(settings.Content) || engine.Indexer.Live is not { } live)
            return false;

        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return new FileSystemEnumerable<DateTimeOffset>(settings.Content, (ref entry) => entry.LastWriteTimeUtc, options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }.Any(written => written > live.BuiltAt);
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using GuideSearch.Cli.Commands.Generations;

namespace GuideSearch.Cli.Commands;

/// <summary>All commands, in the order of the help.</summary>
internal static class Verbs
{
    private const string Addition = """
        Settings come from flags, then GUIDESEARCH_* variables (__ between levels), then guidesearch.json, then defaults.
        Folders are relative to where the command runs.

        Exit codes:
            0  done                                    5  another writer is at work
            1  found problems                          6  no index, or none that opens
            2  failed                                 64  bad usage
            3  content refused                       130  interrupted, nothing published
            4  gate failed, old generation still live

        """;

    public static RootCommand Root(CommandContext context)
    {
        var root = new RootCommand("Full-text search over interview guides.") { HelpName = "guidesearch" };
        root.Options.Clear();
        root.Directives.Clear();
        root.Add(new HelpOption("--help", "-h") { Description = "Show this text", Action = new HelpText(Addition), Recursive = false });
        root.Add(new VersionOption("--version") { Description = "Show the version", Action = new VersionText() });
        foreach (var verb in All(context))
            root.Add(verb);
        root.Add(new HelpCommand(root).Create());

        return root;
    }

    private static IEnumerable<Command> All(CommandContext context) =>
    [
        new ServeCommand(context).Create(),
        new IndexCommand(context).Create(),
        new CheckCommand(context).Create(),
        new SearchCommand(context).Create(),
        new ExplainCommand(context).Create(),
        new PrepareCommand(context).Create(),
        new McpCommand(context).Create(),
        new ExportCommand(context).Create(),
        new EvalCommand(context).Create(),
        GenerationsCommand.Create(context),
        new VerifyCommand(context).Create(),
        ReportCommand.Create(context),
        new StatusCommand(context).Create(),
        SynonymsCommand.Create(context),
        HealthCheckCommand.Create(context),
        ConfigCommand.Create(context),
        new VersionCommand(context).Create(),
    ];
}

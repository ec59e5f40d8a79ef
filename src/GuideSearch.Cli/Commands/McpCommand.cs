using System.CommandLine;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Searching;
using GuideSearch.Cli.Settings;
using GuideSearch.Server.Assistants;
using ModelContextProtocol.Server;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch mcp</c>: answers an assistant that started it, by standard input and output.</summary>
internal sealed class McpCommand(CommandContext context)
{
    private readonly Option<string?> _index = CommonOptions.Index();

    public Command Create()
    {
        var verb = new Verb(
            "mcp", "Answer an assistant by the Model Context Protocol, on standard input and output; the assistant starts it",
            "guidesearch mcp --index ~/notes/index-data");
        verb.Add(_index);
        return verb.Does(RunAsync);
    }

    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReading.Create(context, WrittenSetting.Flag("index", "--index", parsed.GetValue(_index))).Settings;
        using var index = await OpenIndex.OfAsync(settings, context, cancellationToken);
        var options = new McpServerOptions();
        var protocol = new AssistantProtocol(index.Searcher, settings.ToAddresses(), () => index.Facets, () => false);
        protocol.Describe(options, new(_ => { }, exception => context.Error.WriteLine($"error: {exception}")));
        await using var transport = new StdioServerTransport(options);
        await using var server = McpServer.Create(transport, options);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var following = index.FollowAsync(context.Error, end.Token);
        try
        {
            await server.RunAsync(cancellationToken);
        }
        finally
        {
            await end.CancelAsync();
            await following;
        }

        return ExitCode.Done;
    }
}

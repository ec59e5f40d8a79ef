using System.CommandLine;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch help [command]</c>: what <c>--help</c> behind the command shows.</summary>
internal sealed class HelpCommand(RootCommand root)
{
    private readonly Argument<string[]> _path = new("command") { Description = "The command, such as index or report top" };

    public Command Create() => new Verb(
        "help", "Show the help of the program or of a command",
        "guidesearch help index",
        "guidesearch help report top")
    {
        _path,
    }.Does(RunAsync);

    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(_path) ?? [];
        Command command = root;
        foreach (var name in path)
        {
            command = command.Subcommands.FirstOrDefault(c => c.Name == name)
                ?? throw new UsageException(UsageFaults.UnknownCommand(command, name));
        }

        return (ExitCode)await root.Parse([.. path, "--help"]).InvokeAsync(parsed.InvocationConfiguration, cancellationToken);
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch version</c>: the version of the program, as one word.</summary>
internal static class VersionCommand
{
    public static Command Create() => new Verb("version", "Show the version") { Action = new VersionText() };
}

internal sealed class VersionText : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => false;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ProgramVersion.Text);
        return (int)ExitCode.Done;
    }
}

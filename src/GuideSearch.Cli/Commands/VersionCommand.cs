using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch version</c>: the version of the program, as one word.</summary>
internal static class VersionCommand
{
    public static string Version { get; } =
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static Command Create() => new Verb("version", "Show the version") { Action = new VersionText() };
}

internal sealed class VersionText : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => false;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(VersionCommand.Version);
        return (int)ExitCode.Done;
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GuideSearch.Cli;

/// <summary>The parser's help at one width everywhere, followed by what a command adds to it.</summary>
/// <param name="addition">Examples, or what else a reader needs; empty for nothing.</param>
internal sealed class HelpText(string addition = "") : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new() { MaxWidth = 110 };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _help.Invoke(parseResult);
        if (addition.Length > 0)
            parseResult.InvocationConfiguration.Output.WriteLine(addition);

        return (int)ExitCode.Done;
    }
}

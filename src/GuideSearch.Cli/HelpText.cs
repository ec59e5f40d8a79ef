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
        var output = parseResult.InvocationConfiguration.Output;
        using var help = new StringWriter();
        parseResult.InvocationConfiguration.Output = help;
        _help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;

        // The parser pads wrapped lines with blanks.
        foreach (var line in help.ToString().TrimEnd().Split('\n'))
            output.WriteLine(line.TrimEnd());
        if (addition.Length > 0)
            output.WriteLine($"{Environment.NewLine}{addition.TrimEnd()}");

        return (int)ExitCode.Done;
    }
}

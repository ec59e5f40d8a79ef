using System.CommandLine;
using System.CommandLine.Invocation;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch version</c>: the version of the program, and the schema of the indexes that it reads.</summary>
internal sealed class VersionCommand(CommandContext context)
{
    private readonly Option<string> _format = CommonOptions.Format("text", "json");

    public Command Create() => new Verb(
        "version", "Show the version and the schema: a program reads the indexes of its own schema, and rebuilds others",
        "guidesearch version --format json")
    {
        _format,
    }.Does(Run);

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var engine = Engines.Open(new ServerSettings(), context);
        if (parsed.GetValue(_format) == "json")
            JsonText.Write(context.Out, new { Version = ProgramVersion.Text, Schema = engine.Indexer.SchemaStamp });
        else
            context.Out.WriteLine($"guidesearch {ProgramVersion.Text}    schema {engine.Indexer.SchemaStamp}");
        return ExitCode.Done;
    }
}

/// <summary><c>guidesearch --version</c>: the version as one word.</summary>
internal sealed class VersionText : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => false;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ProgramVersion.Text);
        return (int)ExitCode.Done;
    }
}

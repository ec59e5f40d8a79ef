using System.CommandLine;
using GuideSearch.Cli.Generations;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;

namespace GuideSearch.Cli.Commands.Generations;

/// <summary><c>guidesearch generations activate</c>: makes any generation live.</summary>
internal sealed class ActivateCommand(CommandContext context)
{
    private readonly Argument<string> _generation = new("generation") { Description = $"The generation, {OpenArchive.Naming}" };
    private readonly Option<string?> _index = CommonOptions.Index();

    public Command Create() => new Verb(
        "activate", "Verify a generation and make it live; a running service switches within two seconds",
        "guidesearch generations activate 20261123T131500123Z")
    {
        _generation, _index,
    }.Does(Run);

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var archive = OpenArchive.Create(context, parsed, _index);
        var id = archive.IdOf(parsed.GetRequiredValue(_generation));
        var live = archive.Archive.Activate(id);
        context.Out.WriteLine($"{live.Id} is live: {Counts.Format(live.Guides, "guide")}, {Counts.Format(live.Questions, "question")}");
        return ExitCode.Done;
    }
}

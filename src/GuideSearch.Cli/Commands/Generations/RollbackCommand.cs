using System.CommandLine;
using GuideSearch.Cli.Generations;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;

namespace GuideSearch.Cli.Commands.Generations;

/// <summary><c>guidesearch generations rollback</c>: undoes a publish.</summary>
internal sealed class RollbackCommand(CommandContext context)
{
    private readonly Option<string?> _index = CommonOptions.Index();

    public Command Create() => new Verb(
        "rollback", "Make the previous generation live again, with its synonyms and rules",
        "guidesearch generations rollback")
    {
        _index,
    }.Does(Run);

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var archive = OpenArchive.Create(context, parsed, _index);
        var was = archive.List().FirstOrDefault(g => g.Live)?.Id;
        var live = archive.Archive.RollBack();
        context.Out.WriteLine($"{live.Id} is live: {Counts.Format(live.Guides, "guide")}, {Counts.Format(live.Questions, "question")}");
        if (was is not null)
            context.Error.WriteLine($"undo: guidesearch generations activate {was}");
        return ExitCode.Done;
    }
}

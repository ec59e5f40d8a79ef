using System.CommandLine;

namespace GuideSearch.Cli.Commands.Generations;

/// <summary><c>guidesearch generations</c>: what is there, what is live, and the way back.</summary>
internal static class GenerationsCommand
{
    public static Command Create(CommandContext context) => new Verb(
        "generations", "List and compare the generations of the index, and switch between them",
        "guidesearch generations list",
        "guidesearch generations rollback        # the generation before answers again")
    {
        new ListCommand(context).Create(),
        new DiffCommand(context).Create(),
        new ActivateCommand(context).Create(),
        new RollbackCommand(context).Create(),
        new PruneCommand(context).Create(),
    };
}

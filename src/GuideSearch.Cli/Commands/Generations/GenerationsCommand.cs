using System.CommandLine;

namespace GuideSearch.Cli.Commands.Generations;

/// <summary><c>guidesearch generations</c>: what is there, what is live, and the way back.</summary>
internal static class GenerationsCommand
{
    public static Command Create(CommandContext surroundings) => new Verb(
        "generations", "List the generations of the index, compare them, and turn to another",
        "guidesearch generations list",
        "guidesearch generations rollback        # the generation before answers again")
    {
        new ListCommand(surroundings).Create(),
        new DiffCommand(surroundings).Create(),
        new ActivateCommand(surroundings).Create(),
        new RollbackCommand(surroundings).Create(),
        new PruneCommand(surroundings).Create(),
    };
}

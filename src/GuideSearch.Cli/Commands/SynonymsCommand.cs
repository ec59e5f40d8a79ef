using System.CommandLine;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch synonyms</c>: the tools of whoever keeps the thesaurus.</summary>
internal static class SynonymsCommand
{
    public static Command Create(CommandContext surroundings) => new Verb("synonyms", "Look after the thesaurus")
    {
        new SynonymsCheckCommand(surroundings).Create(),
        new SynonymsSuggestCommand(surroundings).Create(),
    };
}

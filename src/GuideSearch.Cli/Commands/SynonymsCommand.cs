using System.CommandLine;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch synonyms</c>: the tools of whoever keeps the thesaurus.</summary>
internal static class SynonymsCommand
{
    public static Command Create(CommandContext context) => new Verb("synonyms", "Check and extend the thesaurus")
    {
        new SynonymsCheckCommand(context).Create(),
        new SynonymsSuggestCommand(context).Create(),
    };
}

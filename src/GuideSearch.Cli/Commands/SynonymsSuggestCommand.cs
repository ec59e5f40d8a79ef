using System.CommandLine;
using GuideSearch.Analysis;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Proposing;
using GuideSearch.Cli.Settings;
using GuideSearch.Synonyms.Mining;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch synonyms suggest [content]</c>: entries that the guides themselves propose, each with its evidence.</summary>
internal sealed class SynonymsSuggestCommand(CommandContext context)
{
    private readonly ContentOptions _content = new();
    private readonly Option<string> _format = CommonOptions.Format([.. ProposalFormats.All.Keys]);
    private readonly Option<bool> _all = new("--all") { Description = "Show what the thesaurus or the search knows already too" };

    public Command Create()
    {
        var verb = new Verb(
            "suggest", "Propose entries for the thesaurus from the guides: abbreviations, spellings, compounds",
            "guidesearch synonyms suggest                   # each with the questions that show it",
            "guidesearch synonyms suggest --format yaml     # entries to paste into synonyms.yml")
        {
            _format, _all,
        };
        _content.AddTo(verb);
        return verb.Does(Run);
    }

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReading.Create(context, _content.Read(parsed)).Settings;
        var reading = ContentFolder.Create(settings, context).Read(progress: null, cancellationToken);
        var mined = new SynonymMiner(reading.Synonyms, TermUnits.From, TermUnits.AreOne).Mine(reading.Guides);
        var fresh = mined.Where(p => p.KnownTo is Knowledge.None).ToList();
        ProposalFormats.All[parsed.GetValue(_format)!](parsed.GetValue(_all) ? mined : fresh, context.Out);
        context.Out.Flush();
        context.Error.WriteLine(
            $"{fresh.Count} proposals from {reading.Guides.Count} guides; {mined.Count - fresh.Count} known already");
        return ExitCode.Done;
    }
}

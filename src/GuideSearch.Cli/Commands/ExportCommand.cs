using System.CommandLine;
using GuideSearch.Cli.Exporting;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Settings;
using GuideSearch.Facets;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch export [content]</c>: the questions of the guides, as other programs read them.</summary>
internal sealed class ExportCommand(CommandContext context)
{
    private readonly ContentOptions _content = new();
    private readonly Option<string> _format = CommonOptions.Format([.. ExportFormats.All.Keys]);
    private readonly FilterOptions _filters = new(DeclaredFacets.In(context));

    public Command Create()
    {
        var verb = new Verb(
            "export", "Export the questions for other programs; tsv imports into flash-card programs",
            "guidesearch export > questions.json",
            "guidesearch export --tag SQL --format tsv > cards.tsv        # flash cards on SQL",
            "guidesearch export --section behavioral --format markdown")
        {
            _format,
        };
        _content.AddTo(verb);
        _filters.AddTo(verb);
        return verb.Does(Run);
    }

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReading.Create(context, _content.Read(parsed)).Settings;
        var reading = ContentFolder.Create(settings, context).Read(progress: null, cancellationToken);
        var wanted = new RowFilter(parsed.GetValue(_filters.Kind)!, _filters.Read(parsed), FacetSet.Create(reading.Facets));
        ExportFormats.All[parsed.GetValue(_format)!](QuestionRow.From(reading, wanted), wanted.Facets, context.Out);
        foreach (var unknown in wanted.UnknownIn(reading.Guides))
            context.Error.WriteLine($"warning: {UnknownValueText.Sentence(unknown)}");

        Tell(reading.Files.Count(f => f.Outcome is FileOutcome.Rejected), context.Error);
        return ExitCode.Done;
    }

    private static void Tell(int rejected, TextWriter messages)
    {
        if (rejected > 0)
            messages.WriteLine($"warning: guides left out for errors: {rejected}; see 'guidesearch check'.");
    }
}

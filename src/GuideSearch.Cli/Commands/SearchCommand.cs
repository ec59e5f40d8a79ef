using System.CommandLine;
using System.Text.Json;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Searching;
using GuideSearch.Cli.Settings;
using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Requests;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch search "query"</c>: the engine of the service in the terminal.</summary>
internal sealed class SearchCommand(CommandContext context)
{
    private readonly SearchFlags _flags = new(DeclaredFacets.In(context));
    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<string> _format = CommonOptions.Format("text", "json");

    public Command Create()
    {
        var verb = new Verb(
            "search", "Search the index; the json format is the API's answer",
            "guidesearch search \"regularization overfitting\"",
            "guidesearch search 'c++ \"move semantics\"' --section technical --size 3",
            "guidesearch search 'joins -left tag:sql' --format json",
            "guidesearch search -- -svm                  # a query that begins with a dash");
        _flags.AddChoosingTo(verb);
        _flags.AddShowingTo(verb);
        verb.Add(_index);
        verb.Add(_format);
        return verb.Does(RunAsync);
    }

    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        _flags.Check(parsed);
        var settings = SettingsReading.Create(context, WrittenSetting.Flag("index", "--index", parsed.GetValue(_index))).Settings;
        using var index = await OpenIndex.OfAsync(settings, context, cancellationToken);
        var reading = _flags.Read(parsed, index.Facets);
        var response = await index.Searcher.SearchAsync(SearchQuery.RequestOf(reading), cancellationToken);
        if (parsed.GetValue(_format) == "json")
        {
            var answer = SearchAnswer.From(response, reading, settings.ToAddresses());
            await context.Out.WriteLineAsync(JsonSerializer.Serialize(answer, ApiJson.Search));
        }
        else
        {
            new SearchText(TerminalOutput.Create(context)).Write(response);
        }

        return ExitCode.Done;
    }
}

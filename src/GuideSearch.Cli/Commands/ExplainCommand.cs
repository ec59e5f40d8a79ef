using System.CommandLine;
using System.Text.Json;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Searching;
using GuideSearch.Cli.Settings;
using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Requests;
using GuideSearch.Guides;
using GuideSearch.Search;
using Spectre.Console;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch explain "query" guide/question</c>: why a question is, or is not, in the answer.</summary>
internal sealed class ExplainCommand(CommandContext context)
{
    private readonly SearchFlags _flags = new(DeclaredFacets.In(context));
    private readonly Argument<string> _id = new("id") { Description = "The question, as guide/question" };
    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<string> _format = CommonOptions.Format("text", "json");

    public Command Create()
    {
        var verb = new Verb(
            "explain", "Explain why a search finds a question, or does not",
            "guidesearch explain \"left join\" data-engineer/what-does-a-left-join-return");
        _flags.AddChoosingTo(verb);
        verb.Add(_id);
        verb.Add(_index);
        verb.Add(_format);
        return verb.Does(RunAsync);
    }

    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!QuestionId.TryParse(parsed.GetValue(_id), null, out var id))
            throw new UsageException($"'{parsed.GetValue(_id)}' is not a question; write guide/question.");

        _flags.Check(parsed);
        var settings = SettingsReading.Create(context, WrittenSetting.Flag("index", "--index", parsed.GetValue(_index))).Settings;
        using var index = await OpenIndex.OfAsync(settings, context, cancellationToken);
        var request = SearchQuery.RequestOf(_flags.Read(parsed, index.Facets));
        var explanation = await index.Searcher.ExplainAsync(request, id, cancellationToken)
            ?? throw new UsageException($"There is no question '{id}' in the index.");
        if (parsed.GetValue(_format) == "json")
            await context.Out.WriteLineAsync(JsonSerializer.Serialize(ExplainAnswer.From(explanation), ApiJson.Wire.ExplainAnswer));
        else
            Write(explanation);

        return ExitCode.Done;
    }

    private void Write(HitExplanation explanation)
    {
        var console = TerminalOutput.Create(context);
        foreach (var reason in explanation.Reasons)
            console.WriteLine(VisibleText.Line(reason));
        if (explanation.Score is { } score)
            new ScoreText(console).Write(score, "  ");
    }
}

using System.CommandLine;
using System.Text.Json;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Searching;
using GuideSearch.Cli.Settings;
using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Requests;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Search;
using Spectre.Console;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch prepare posting.txt</c>: the questions that a posting makes likely.</summary>
internal sealed class PrepareCommand(CommandContext context)
{
    private const string StandardInput = "-";

    private readonly Argument<string> _file = new("file") { Description = "The posting as text; - reads it from standard input" };
    private readonly RequestFlags _flags = new(
        PrepareParameters.Table, DeclaredFacets.In(context), (PrepareParameters.Text.Name, "the posting"),
        [(PrepareParameters.Size, "number", "How many questions, 1 to 20 [default: 20]")]);

    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<string> _format = CommonOptions.Format("text", "json");

    public Command Create()
    {
        var verb = new Verb(
            "prepare", "Find the questions that a posting makes likely; the json format is the API's answer",
            "guidesearch prepare posting.txt",
            "pbpaste | guidesearch prepare - --size 10",
            "guidesearch prepare posting.txt --section technical --tag.not excel");
        verb.Add(_file);
        _flags.AddFiltersTo(verb);
        _flags.AddTo(verb, _ => true);
        verb.Add(_index);
        verb.Add(_format);
        return verb.Does(RunAsync);
    }

    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var text = await ReadAsync(parsed.GetValue(_file)!, cancellationToken);
        _flags.Check(parsed, text);
        var settings = SettingsReading.Create(context, WrittenSetting.Flag("index", "--index", parsed.GetValue(_index))).Settings;
        using var index = await OpenIndex.OfAsync(settings, context, cancellationToken);
        var request = PrepareParameters.RequestOf(_flags.Read(parsed, text, index.Facets));
        var preparation = await index.Searcher.PrepareAsync(request, cancellationToken);
        if (parsed.GetValue(_format) == "json")
        {
            var answer = PrepareAnswer.From(preparation, settings.ToAddresses());
            await context.Out.WriteLineAsync(JsonSerializer.Serialize(answer, ApiJson.Wire.PrepareAnswer));
        }
        else
        {
            Write(preparation);
        }

        return ExitCode.Done;
    }

    private async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file == StandardInput)
            return await context.In.ReadToEndAsync(cancellationToken);

        try
        {
            return await File.ReadAllTextAsync(context.FullPath(file), cancellationToken);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            throw new UsageException($"'{file}' cannot be read: {FileFault.ReasonToRead(exception, context.FullPath(file))}");
        }
    }

    private void Write(Preparation preparation)
    {
        var console = TerminalOutput.Create(context);
        if (preparation.Questions.Count == 0)
            console.WriteLine("No guide asks about what stands in it.");
        foreach (var group in preparation.Questions.GroupBy(found => found.Question.Question.Section).OrderBy(group => group.Key))
        {
            console.WriteLine();
            console.WriteLine(SectionTypes.LabelOf(group.Key));
            foreach (var (listed, words) in group)
            {
                console.WriteLine(VisibleText.Line($"  {listed.Question.Prompt}"));
                console.WriteLine(VisibleText.Line($"      {listed.Guide.Title} · for {string.Join(", ", words)}"));
            }
        }

        if (preparation.TimedOut)
            console.WriteLine("There was no time for the whole posting; its end was not read.");
    }
}

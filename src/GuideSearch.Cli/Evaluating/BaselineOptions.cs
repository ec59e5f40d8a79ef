using System.CommandLine;
using GuideSearch.Evaluation;
using GuideSearch.Lucene;
using GuideSearch.Querying;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Evaluating;

/// <summary>Flags that name what the live ranking is compared with.</summary>
internal sealed class BaselineOptions(Surroundings surroundings)
{
    private readonly Option<string?> _generation = new("--compare")
    {
        Description = "List which queries won and lost since another generation of the index",
        HelpName = "generation",
    };

    private readonly Option<string?> _switches = new("--compare-settings")
    {
        Description = "List which queries win and lose by features of the search: "
            + string.Join(',', SearchSwitches.Names.Select(name => $"{name}=off")),
        HelpName = "switches",
    };

    public void AddTo(Command command)
    {
        command.Add(_generation);
        command.Add(_switches);
    }

    public bool AreGiven(ParseResult parsed) => (parsed.GetValue(_generation) ?? parsed.GetValue(_switches)) is not null;

    /// <summary>Asks the baseline the queries that <paramref name="live"/> was asked.</summary>
    /// <returns>Its name and what it reached; null where nothing is to be compared.</returns>
    /// <exception cref="Indexing.GenerationException">There is no such generation, or it does not open.</exception>
    /// <exception cref="UsageException">The switches cannot be read.</exception>
    public async Task<(string Name, EvaluationReport Report)?> AskAsync(
        ParseResult parsed, EvaluationReport live, ServerSettings settings, CancellationToken cancellationToken)
    {
        if (!AreGiven(parsed))
            return null;

        var (id, switches) = (parsed.GetValue(_generation), parsed.GetValue(_switches));
        var archive = new LuceneGenerationArchive(surroundings.FullPath(settings.Index), settings.Ranking);
        using var generation = archive.Open(id ?? live.Generation);
        var run = new EvaluationRun(generation.Searcher, QueryReader.Read) { Aids = SearchSwitches.Read(switches ?? "") };
        var report = await run.RunAsync(new([.. live.Scores.Select(s => s.Query)]), cancellationToken);
        return (string.Join(' ', id, switches).Trim(), report);
    }
}

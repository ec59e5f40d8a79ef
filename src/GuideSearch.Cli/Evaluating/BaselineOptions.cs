using System.CommandLine;
using GuideSearch.Evaluation;
using GuideSearch.Lucene.Indexing;
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

    public void AddTo(Command command) => command.Add(_generation);

    public bool AreGiven(ParseResult parsed) => parsed.GetValue(_generation) is not null;

    /// <summary>Asks the baseline the same queries.</summary>
    /// <returns>Null where nothing is to be compared.</returns>
    /// <exception cref="Indexing.GenerationException">There is no such generation, or it does not open.</exception>
    public async Task<EvaluationReport?> AskAsync(
        ParseResult parsed, Judgments judgments, ServerSettings settings, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_generation) is not { } id)
            return null;

        using var generation = new LuceneGenerationArchive(surroundings.FullPath(settings.Index), settings.Ranking).Open(id);
        return await new EvaluationRun(generation.Searcher, QueryReader.Read).RunAsync(judgments, cancellationToken);
    }
}

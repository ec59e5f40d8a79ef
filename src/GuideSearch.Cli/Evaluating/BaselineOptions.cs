using System.CommandLine;
using GuideSearch.Cli.Generations;
using GuideSearch.Evaluation;
using GuideSearch.Facets;
using GuideSearch.Querying;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Evaluating;

/// <summary>Flags that name what the live ranking is compared with.</summary>
internal sealed class BaselineOptions(CommandContext context)
{
    private readonly Option<string?> _generation = new("--compare")
    {
        Description = "List the queries that rank better or worse than in another generation, or in live or previous",
        HelpName = "generation",
    };

    private readonly Option<string?> _settings = new("--compare-settings")
    {
        Description = "List the queries that rank better or worse with other settings, such as "
            + string.Join(',', [.. ComparedSettings.Features.Select(name => $"{name}=off"), "ranking.semanticWeight=0.3"]),
        HelpName = "settings",
    };

    public void AddTo(Command command)
    {
        command.Add(_generation);
        command.Add(_settings);
    }

    public bool AreGiven(ParseResult parsed) => (parsed.GetValue(_generation) ?? parsed.GetValue(_settings)) is not null;

    /// <summary>Asks the baseline the queries that <paramref name="live"/> was asked.</summary>
    /// <returns>Its name and what it reached; null where nothing is to be compared.</returns>
    /// <exception cref="Indexing.GenerationException">The generation does not open.</exception>
    /// <exception cref="UsageException">There is no such generation, or the settings cannot be read.</exception>
    public async Task<(string Name, EvaluationReport Report)?> AskAsync(
        ParseResult parsed, EvaluationReport live, ServerSettings settings, CancellationToken cancellationToken)
    {
        if (!AreGiven(parsed))
            return null;

        var (name, text) = (parsed.GetValue(_generation), parsed.GetValue(_settings));
        var compared = ComparedSettings.Read(text ?? "", settings.Ranking);
        using var engine = Engines.Open(settings, context, compared.Ranking);
        var id = name is null ? null : new OpenArchive(engine.Archive, settings, settings.Index).IdOf(name);
        using var generation = engine.Archive.Open(id ?? live.Generation);
        var facets = FacetSet.Create(generation.Generation.Facets);
        var run = new EvaluationRun(generation.Searcher, query => QueryReader.Read(query, facets)) { Aids = compared.Aids };
        var report = await run.RunAsync(new([.. live.Scores.Select(s => s.Query)]), cancellationToken);
        return (string.Join(' ', name, text).Trim(), report);
    }
}

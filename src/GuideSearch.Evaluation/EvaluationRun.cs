using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Evaluation;

/// <summary>Asks an engine every judged query and grades what it answers.</summary>
/// <param name="read">Reads a query text as the engine's callers do.</param>
public sealed class EvaluationRun(IQuestionSearcher searcher, Func<string, QueryReading> read)
{
    /// <summary>How many hits are asked for: deeper than any measure looks, so that a run file can be judged further.</summary>
    public const int Depth = SearchRequest.MaxSize;

    /// <summary>What the searches may do beyond the words of the queries.</summary>
    public SearchAids Aids { get; init; } = SearchAids.All;

    /// <returns>
    /// One score a query, in the order of the judgments. A query beyond <see cref="QueryLimits"/> finds nothing, as for whoever types it.
    /// </returns>
    /// <exception cref="SearchException">The engine does not answer.</exception>
    public async Task<EvaluationReport> RunAsync(Judgments judgments, CancellationToken cancellationToken)
    {
        var scores = new List<QueryScore>(judgments.Queries.Count);
        var generation = "";
        foreach (var query in judgments.Queries)
        {
            var reading = read(query.Text);
            if (reading.Excess is not null)
            {
                scores.Add(new(query, []));
                continue;
            }

            var response = await searcher.SearchAsync(RequestOf(reading), cancellationToken);
            generation = response.Generation;
            scores.Add(new(query, Grade(query, response.Hits)));
        }

        return new(generation, scores);
    }

    private SearchRequest RequestOf(QueryReading reading) =>
        new() { Query = reading, Aids = Aids, Size = Depth, Snippets = 0, Highlight = false, Facets = [] };

    /// <summary>A judged document that comes twice keeps its first rank; the later copy is removed.</summary>
    internal static IReadOnlyList<GradedHit> Grade(JudgedQuery query, IReadOnlyList<SearchHit> hits)
    {
        var graded = new List<GradedHit>(hits.Count);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var hit in hits)
        {
            var names = DocumentName.AllOf(hit.Id, hit.Source).ToList();
            var judged = names.Find(query.Grades.ContainsKey);
            if (seen.Add(judged ?? names[0]))
                graded.Add(new(hit, judged is null ? null : query.Grades[judged]));
        }

        return graded;
    }
}

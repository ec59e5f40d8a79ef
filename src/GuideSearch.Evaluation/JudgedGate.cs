using System.Globalization;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Evaluation;

/// <summary>
/// Lets a generation go live only if judged queries are answered as well as by what is live: no query loses its last relevant document
/// from the first ten, and nDCG@10 over all queries does not fall by more than a margin.
/// </summary>
/// <param name="margin">By how much nDCG@10 may fall, 0 to 1.</param>
public sealed class JudgedGate(Judgments judgments, double margin) : IPublishGate
{
    private const int Top = 10;

    /// <summary>More lost queries than these are counted, not told one by one.</summary>
    private const int MaxListed = 10;

    public async Task<GateVerdict> JudgeAsync(IGenerationReader candidate, IGenerationReader? live, CancellationToken cancellationToken)
    {
        var now = await RunAsync(candidate, cancellationToken);
        var was = live is null ? null : await RunAsync(live, cancellationToken);
        var lost = was is null ? [] : now.Scores.Zip(was.Scores).Where(s => !HasRelevant(s.First) && HasRelevant(s.Second)).ToList();
        var reasons = lost.Take(MaxListed).Select(s => Sentence(s.First.Query, s.Second)).ToList();
        if (lost.Count > MaxListed)
            reasons.Add($"{lost.Count - MaxListed} more queries lost their last relevant document.");
        if (now.Overall.Ndcg is { } ndcg && was?.Overall.Ndcg is { } before && ndcg < before - margin)
            reasons.Add(Fall(before, ndcg));

        var queries = now.Scores.Count;
        return new(reasons, queries, queries - lost.Count, now.Overall.Ndcg, was?.Overall.Ndcg)
        {
            Missing = MissingDocuments.Find(now, candidate.Documents),
        };
    }

    private async Task<EvaluationReport> RunAsync(IGenerationReader reader, CancellationToken cancellationToken)
    {
        var (searcher, facets) = (reader.Searcher, FacetSet.Create(reader.Generation.Facets));
        return await new EvaluationRun(searcher, text => QueryReader.Read(text, facets))
            .RunAsync(await FollowAsync(searcher, cancellationToken), cancellationToken);
    }

    /// <summary>A judged question that was reworded is judged under its address of today.</summary>
    private async Task<Judgments> FollowAsync(IQuestionSearcher searcher, CancellationToken cancellationToken)
    {
        var queries = new List<JudgedQuery>(judgments.Queries.Count);
        foreach (var query in judgments.Queries)
        {
            var grades = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (var (document, grade) in query.Grades)
            {
                var name = await NameOfTodayAsync(searcher, document, cancellationToken);
                grades[name] = Math.Max(grade, grades.GetValueOrDefault(name));
            }

            queries.Add(query with { Grades = grades });
        }

        return new(queries);
    }

    private static async Task<string> NameOfTodayAsync(IQuestionSearcher searcher, string document, CancellationToken cancellationToken) =>
        !document.Contains('#', StringComparison.Ordinal) && QuestionId.TryParse(document, null, out var id)
            && await searcher.FindQuestionAsync(id, cancellationToken) is { } found
            ? found.Question.Id.ToString()
            : document;

    private static bool HasRelevant(QueryScore score) => score.Hits.Take(Top).Any(h => h.Grade >= Metrics.Relevant);

    private string Fall(double before, double now) => string.Create(
        CultureInfo.InvariantCulture, $"nDCG@10 would fall from {before:0.000} to {now:0.000}, more than the margin of {margin}.");

    private static string Sentence(JudgedQuery query, QueryScore live)
    {
        var best = live.Hits.Take(Top).Where(h => h.Grade >= Metrics.Relevant).MaxBy(h => h.Grade)!;
        return $"The query {query.Id} '{query.Text}' would find no relevant document in its first {Top}; it finds '{best.Hit.Id}' now.";
    }
}

using System.Globalization;
using GuideSearch.Guides;

namespace GuideSearch.Evaluation;

/// <summary>
/// Averages over a group of queries; a query without a figure is left out of that figure's average, and an average over none is null.
/// </summary>
/// <param name="Type">Type of the queries; <see cref="All"/> for all of them.</param>
/// <param name="ZeroHits">Share of the queries that found nothing, 0 to 1.</param>
/// <param name="Unjudged">Share of the first ten hits that nobody judged, 0 to 1.</param>
public sealed record EvaluationRow(
    string Type, int Queries, double? Ndcg, double? Mrr, double? Recall, double ZeroHits, double Unjudged)
{
    public const string All = "all";

    internal static EvaluationRow Create(string type, IReadOnlyCollection<QueryScore> scores) => new(
        type, scores.Count, scores.Average(s => s.Ndcg), scores.Average(s => s.Mrr), scores.Average(s => s.Recall),
        scores.Count == 0 ? 0 : (double)scores.Count(s => s.Hits.Count == 0) / scores.Count,
        (double)scores.Sum(s => s.Unjudged) / Math.Max(1, scores.Sum(s => Math.Min(10, s.Hits.Count))));
}

/// <summary>What an evaluation found.</summary>
/// <param name="Generation">The generation that answered.</param>
/// <param name="Scores">One a query, in the order of the judgments.</param>
public sealed record EvaluationReport(string Generation, IReadOnlyList<QueryScore> Scores)
{
    public EvaluationRow Overall => EvaluationRow.Create(EvaluationRow.All, [.. Scores]);

    /// <summary>By query type, in ordinal order.</summary>
    public IReadOnlyList<EvaluationRow> Types =>
        [.. Scores.GroupBy(s => s.Query.Type).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => EvaluationRow.Create(g.Key, [.. g]))];

    /// <summary>The same for some of the queries.</summary>
    public EvaluationReport Only(Judgments part)
    {
        var ids = part.Queries.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return this with { Scores = [.. Scores.Where(s => ids.Contains(s.Query.Id))] };
    }

    /// <summary>Writes every ranking as <c>qid rank file line</c>, tab separated with a header, for other scorers.</summary>
    public void WriteRun(TextWriter output)
    {
        output.Write("qid\trank\tfile\tline\n");
        foreach (var score in Scores)
        {
            foreach (var (index, (hit, _)) in score.Hits.Index())
                output.Write(LineOf(score.Query.Id, index + 1, hit.Source));
        }
    }

    private static string LineOf(string query, int rank, ContentLocation source) =>
        string.Create(CultureInfo.InvariantCulture, $"{query}\t{rank}\t{source.Path}\t{source.Line}\n");
}

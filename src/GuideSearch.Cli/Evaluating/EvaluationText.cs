using System.Globalization;
using GuideSearch.Cli.Output;
using GuideSearch.Evaluation;

namespace GuideSearch.Cli.Evaluating;

/// <summary>An evaluation as people and programs read it.</summary>
internal static class EvaluationText
{
    public static void Write(TextWriter output, IEnumerable<EvaluationRow> rows) => TextTable.Write(
        output, ["type", "queries", "nDCG@10", "MRR@10", "Recall@20", "no hit", "unjudged@10"], rows.Select(Cells));

    /// <param name="folds">The averages of each fold; null where the queries were not split.</param>
    /// <param name="missing">Judged documents that the index does not hold.</param>
    public static object Answer(EvaluationReport report, IReadOnlyList<EvaluationRow>? folds, IReadOnlyList<string> missing) => new
    {
        report.Generation,
        report.Overall,
        report.Types,
        Folds = folds,
        Missing = missing,
        Queries = report.Scores.Select(s => new
        {
            s.Query.Id,
            s.Query.Type,
            Query = s.Query.Text,
            s.Ndcg,
            s.Mrr,
            s.Recall,
            Hits = s.Hits.Count,
            s.Unjudged,
        }),
    };

    /// <summary>A measure from 0 to 1; a dash where there is nothing to measure.</summary>
    public static string Figure(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "–";

    private static string[] Cells(EvaluationRow row) =>
    [
        row.Type,
        row.Queries.ToString(CultureInfo.InvariantCulture),
        .. new[] { row.Ndcg, row.Mrr, row.Recall, row.ZeroHits, row.Unjudged }.Select(Figure),
    ];
}

using System.Globalization;
using GuideSearch.Cli.Output;
using GuideSearch.Evaluation;

namespace GuideSearch.Cli.Evaluating;

/// <summary>Winners and losers between two rankings, as people and programs read them.</summary>
internal static class ComparisonText
{
    /// <param name="names">The baseline, a generation or what was switched off, and the live generation.</param>
    public static void Write(TextWriter output, EvaluationComparison comparison, (string Before, string After) names)
    {
        var changed = comparison.Deltas.Where(d => d.IsWin || d.IsLoss).ToList();
        if (changed.Count > 0)
        {
            TextTable.Write(output, ["query", "type", "before", "after", "change", "text"], changed.Select(d => new[]
            {
                d.Query.Id, d.Query.Type, EvaluationText.Figure(d.Before), EvaluationText.Figure(d.After), Change(d.Delta), d.Query.Text,
            }));
            output.WriteLine();
        }

        TextTable.Write(
            output, ["type", "queries", "before", "after", "change", "wins", "losses", "ties"],
            comparison.Types.Prepend(comparison.Overall).Select(Cells));
        output.WriteLine();
        output.WriteLine($"nDCG@10; before: {names.Before}; after: {names.After}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"by chance: p = {comparison.Chance:0.0000} (paired randomization test, two-sided)"));
    }

    public static object Answer(EvaluationComparison comparison, (string Before, string After) names) => new
    {
        names.Before,
        names.After,
        comparison.Chance,
        comparison.Overall,
        comparison.Types,
        Queries = comparison.Deltas.Select(d => new { d.Query.Id, d.Query.Type, Query = d.Query.Text, d.Before, d.After, d.Delta }),
    };

    private static string[] Cells(ComparisonRow row) =>
    [
        row.Type,
        Number(row.Queries),
        EvaluationText.Figure(row.Before),
        EvaluationText.Figure(row.After),
        row.After - row.Before is { } delta ? Change(delta) : "–",
        .. new[] { row.Wins, row.Losses, row.Ties }.Select(Number),
    ];

    private static string Change(double delta) => delta.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}

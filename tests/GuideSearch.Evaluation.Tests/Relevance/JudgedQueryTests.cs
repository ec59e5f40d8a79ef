using System.Globalization;
using System.Text;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Evaluation.Tests.Relevance;

/// <summary>
/// 110 judged queries of eleven types over the repository's own guides. The judgments are those of people who read all guides, not of the
/// engine; <c>baseline.tsv</c> holds what each query reaches, and <c>APPROVE=1</c> rewrites it.
/// </summary>
public class JudgedQueryTests(ContentIndex content) : IClassFixture<ContentIndex>
{
    /// <summary>Only ever rises; a little below what was last measured.</summary>
    private const double MinNdcg = 0.86;

    /// <summary>How much one query may lose before it counts as a regression.</summary>
    private const double Tolerance = 0.05;

    private static readonly string _baseline = Path.Combine(ContentIndex.Folder, "baseline.tsv");

    [Fact]
    public async Task Judged_queries_rank_as_well_as_they_did()
    {
        var report = await EvaluateAsync();

        Assert.InRange(report.Overall.Ndcg!.Value, MinNdcg, 1);
    }

    [Fact]
    public async Task No_judged_query_loses_its_answers()
    {
        var report = await EvaluateAsync();
        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
            await File.WriteAllLinesAsync(_baseline, report.Scores.Select(s => Invariant($"{s.Query.Id}\t{s.Ndcg:F3}")));

        var baseline = File.ReadLines(_baseline).Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture));
        var lost = report.Scores.Where(s => s.Ndcg < baseline[s.Query.Id] - Tolerance).ToList();

        Assert.True(lost.Count == 0, string.Join('\n', await Task.WhenAll(lost.Select(s => ExplainAsync(s, baseline[s.Query.Id])))));
    }

    [Fact]
    public async Task Judgments_name_only_questions_that_exist()
    {
        foreach (var name in Read().Queries.SelectMany(q => q.Grades.Keys).Distinct())
            Assert.True(await content.Searcher.FindQuestionAsync(QuestionId.Parse(name, null), CancellationToken.None) is not null, name);
    }

    private static Judgments Read() =>
        Judgments.Read(Path.Combine(ContentIndex.Folder, "queries.tsv"), Path.Combine(ContentIndex.Folder, "qrels.tsv"));

    private Task<EvaluationReport> EvaluateAsync() =>
        new EvaluationRun(content.Searcher, QueryReader.Read).RunAsync(Read(), CancellationToken.None);

    /// <summary>Both explanations: of what came first, and of what should have.</summary>
    private async Task<string> ExplainAsync(QueryScore score, double before)
    {
        var best = score.Query.Grades.MaxBy(g => g.Value).Key;
        var text = new StringBuilder(Invariant($"{score.Query.Id} '{score.Query.Text}': nDCG@10 {score.Ndcg:F3}, was {before:F3}\n"));
        foreach (var id in new[] { score.Hits.Select(h => h.Hit.Id.ToString()).FirstOrDefault(), best }.OfType<string>())
        {
            var request = new SearchRequest { Query = QueryReader.Read(score.Query.Text) };
            var why = await content.Searcher.ExplainAsync(request, QuestionId.Parse(id, null), CancellationToken.None);
            text.Append(Invariant($"  {id}: rank {why!.Rank}, {string.Join(' ', why.Reasons)}\n"));
            Write(text, why.Score, depth: 2);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ScoreTree? tree, int depth)
    {
        if (tree is null)
            return;

        text.Append(' ', depth * 2).Append(Invariant($"{tree.Value:F3} {tree.Description}\n"));
        foreach (var part in tree.Parts)
            Write(text, part, depth + 1);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

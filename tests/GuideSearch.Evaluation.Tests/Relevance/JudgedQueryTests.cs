using System.Globalization;
using System.Text;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Evaluation.Tests.Relevance;

/// <summary>
/// Judged queries over the repository's own guides: 110 of eleven types beside this file, and 84 in <c>Meaning</c> that share few words
/// with what answers them. The judgments are those of people who read all guides, not of the engine; the <c>baseline.tsv</c> of each set
/// holds what each query reaches, and <c>APPROVE=1</c> rewrites it.
/// </summary>
[Collection(ContentIndex.Name)]
public class JudgedQueryTests(ContentIndex content)
{
    private const string Words = ".";

    private const string Meaning = "Meaning";

    /// <summary>How much one query may lose before it counts as a regression.</summary>
    private const double Tolerance = 0.05;

    /// <param name="minNdcg">Only ever rises; a little below what was last measured.</param>
    [Theory]
    [InlineData(Words, EvaluationRow.All, 0.876)]
    [InlineData(Meaning, EvaluationRow.All, 0.606)]
    [InlineData(Meaning, "pasted", 0.62)]
    [InlineData(Meaning, "followup", 0.672)]
    [InlineData(Meaning, "task", 0.738)]
    [InlineData(Meaning, "everyday", 0.428)]
    public async Task Judged_queries_rank_as_well_as_they_did(string set, string type, double minNdcg)
    {
        var asked = Read(set).Queries.Where(q => type is EvaluationRow.All || q.Type == type);

        var report = await EvaluateAsync(new([.. asked]));

        Assert.InRange(report.Overall.Ndcg!.Value, minNdcg, 1);
    }

    [Theory]
    [InlineData(Words)]
    [InlineData(Meaning)]
    public async Task No_judged_query_loses_its_answers(string set)
    {
        var file = Path.Combine(ContentIndex.Folder, set, "baseline.tsv");
        var report = await EvaluateAsync(Read(set));
        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
            await File.WriteAllLinesAsync(file, report.Scores.Select(s => Invariant($"{s.Query.Id}\t{s.Ndcg:F3}")));

        var baseline = File.ReadLines(file).Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture));
        var lost = report.Scores.Where(s => s.Ndcg < baseline[s.Query.Id] - Tolerance).ToList();

        Assert.True(lost.Count == 0, string.Join('\n', await Task.WhenAll(lost.Select(s => ExplainAsync(s, baseline[s.Query.Id])))));
    }

    [Theory]
    [InlineData(Words)]
    [InlineData(Meaning)]
    public async Task Judgments_name_only_questions_that_exist(string set)
    {
        foreach (var name in Read(set).Queries.SelectMany(q => q.Grades.Keys).Distinct())
            Assert.True(await content.Searcher.FindQuestionAsync(QuestionId.Parse(name, null), CancellationToken.None) is not null, name);
    }

    [Fact]
    public async Task Beyond_its_limits_a_query_finds_nothing_and_the_rest_is_measured()
    {
        const string answer = "front-end-developer-interview-guide/how-do-you-make-a-custom-dropdown-accessible";
        var grades = new Dictionary<string, int> { [answer] = 3 };
        var tooLong = new JudgedQuery("q1", "pasted", new('x', QueryLimits.Characters + 1), grades);

        var report = await EvaluateAsync(new([tooLong, new("q2", "keyword", "accessible dropdown", grades)]));

        Assert.Equal([0, 1], report.Scores.Select(s => s.Ndcg!.Value));
        Assert.Equal(0.5, report.Overall.ZeroHits);
    }

    /// <summary>Of the queries that nothing answers most are told, and few of those that something does are taken for one.</summary>
    [Fact]
    public async Task What_nothing_answers_is_told_from_what_something_does()
    {
        var unanswerable = File.ReadLines(Path.Combine(ContentIndex.Folder, Meaning, "unanswerable.tsv")).Skip(1).Select(line => line.Split('\t')[2]);
        var answerable = Read(Words).Queries.Concat(Read(Meaning).Queries).Select(query => query.Text)
            .Where(text => QueryReader.Read(text).Excess is null);

        var told = await UnansweredAsync(unanswerable);
        var mistaken = await UnansweredAsync(answerable);

        Assert.True(told.Count >= 30, $"{told.Count} were told.");
        Assert.True(mistaken.Count <= 7, string.Join('\n', mistaken));
    }

    private async Task<List<string>> UnansweredAsync(IEnumerable<string> queries)
    {
        var unanswered = new List<string>();
        foreach (var query in queries)
        {
            if ((await content.SearchAsync(query)).Answered is false)
                unanswered.Add(query);
        }

        return unanswered;
    }

    private static Judgments Read(string set) => Judgments.Read(
        Path.Combine(ContentIndex.Folder, set, "queries.tsv"), Path.Combine(ContentIndex.Folder, set, "qrels.tsv"));

    private Task<EvaluationReport> EvaluateAsync(Judgments judgments) =>
        new EvaluationRun(content.Searcher, QueryReader.Read).RunAsync(judgments, CancellationToken.None);

    /// <summary>Both explanations: of what came first, and of what should have.</summary>
    private async Task<string> ExplainAsync(QueryScore score, double before)
    {
        var best = score.Query.Grades.MaxBy(g => g.Value).Key;
        var text = new StringBuilder(Invariant($"{score.Query.Id} '{score.Query.Text}': nDCG@10 {score.Ndcg:F3}, was {before:F3}\n"));
        foreach (var id in new[] { score.Hits.Select(h => h.Hit.Id.ToString()).FirstOrDefault(), best }.OfType<string>())
        {
            var request = new SearchRequest { Query = QueryReader.Read(score.Query.Text) };
            if (request.Query.Excess is { } excess)
                return text.Append(excess).ToString();

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

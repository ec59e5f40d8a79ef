using static GuideSearch.Evaluation.Tests.Rankings;

namespace GuideSearch.Evaluation.Tests;

public class ReportTests
{
    [Fact]
    public void A_hit_is_graded_by_its_id_its_place_or_its_file_name()
    {
        var query = Query("q1", "keyword", ("sql/joins", 3), ("sql.md#20", 2), ("deep/trees.md#5", 1));

        var graded = EvaluationRun.Grade(
            query,
            [Hit("sql/joins", "sql.md", 10), Hit("sql/keys", "sql.md", 20), Hit("trees/a", "deep/trees.md", 5), Hit("x/y", "x.md", 1)]);

        Assert.Equal([3, 2, 1, null], graded.Select(g => g.Grade));
        Assert.Equal([2], EvaluationRun.Grade(query, [Hit("sql/keys", "folder/sql.md", 20)]).Select(g => g.Grade!.Value));
    }

    [Fact]
    public void A_judged_document_counts_once()
    {
        var query = Query("q1", "keyword", ("sql.md#20", 2));

        var graded = EvaluationRun.Grade(
            query, [Hit("sql/keys", "sql.md", 20), Hit("sql/keys-2", "sql.md", 20), Hit("sql/joins", "sql.md", 10)]);

        Assert.Equal(["sql/keys", "sql/joins"], graded.Select(g => g.Hit.Id.ToString()));
    }

    [Fact]
    public void Averages_leave_out_queries_without_a_figure()
    {
        var found = Score("q1", "keyword", [("a/a", 3)], "a/a");
        var missed = Score("q2", "typo", [("a/a", 3)]);
        var unjudged = Score("q3", "typo", [], "a/a", "a/b");
        var report = new EvaluationReport("g", [found, missed, unjudged]);

        Assert.Equal(new("all", 3, 0.5, 0.5, 0.5, 1.0 / 3, 2.0 / 3), report.Overall);
        Assert.Equal(["keyword", "typo"], report.Types.Select(t => t.Type));
        Assert.Equal(new("typo", 2, 0, 0, 0, 0.5, 1), report.Types[1]);
        Assert.Null(new EvaluationReport("g", [unjudged]).Overall.Ndcg);
    }

    [Fact]
    public void The_run_file_can_be_scored_elsewhere()
    {
        var run = new StringWriter();
        new EvaluationReport("g", [Score("q1", "keyword", [], "a/a", "a/b"), Score("q2", "typo", [], "a/c")]).WriteRun(run);

        Assert.Equal("qid\trank\tfile\tline\nq1\t1\ta.md\t1\nq1\t2\ta.md\t2\nq2\t1\ta.md\t1\n", run.ToString());
    }
}

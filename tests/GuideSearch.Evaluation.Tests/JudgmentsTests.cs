namespace GuideSearch.Evaluation.Tests;

public sealed class JudgmentsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("guidesearch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Queries_keep_their_order_and_their_grades()
    {
        var judgments = Read(
            "qid\ttype\tquery\nq2\tkeyword\tjoins in sql\n\nq1\ttypo\tregularizaton\n",
            "qid\tdoc\tgrade\nq1\tml/what-is-regularization\t3\nq2\tsql-guide.md#12\t0\nq2\tsub/sql guide.md#30\t2\n");

        Assert.Equal(["q2", "q1"], judgments.Queries.Select(q => q.Id));
        Assert.Equal(["keyword", "typo"], judgments.Queries.Select(q => q.Type));
        Assert.Equal("joins in sql", judgments.Queries[0].Text);
        Assert.Equal(2, judgments.Queries[0].Grades["sub/sql guide.md#30"]);
        Assert.Equal(3, judgments.Queries[1].Grades["ml/what-is-regularization"]);
    }

    [Fact]
    public void A_header_is_optional_and_line_ends_may_be_of_any_kind() =>
        Assert.Equal("joins", Assert.Single(Read("q1\tkeyword\tjoins\r\n", "q1\ta/b\t1\r\n").Queries).Text);

    [Fact]
    public void Every_fault_is_told_at_once_with_its_line()
    {
        var fault = Assert.Throws<JudgmentsException>(() => Read(
            "q1\tkeyword\tjoins\nq2 keyword no tabs\nq1\tkeyword\tagain\n",
            "q1\ta/b\t4\nq9\ta/b\t1\nq1\tnothing\t1\nq1\ta/c\t1\nq1\ta/c\t2\n"));

        Assert.Equal(
            [
                "queries.tsv:2: expected qid, type, query between tabs, found 1 fields.",
                "queries.tsv:3: the query 'q1' stands in the file twice.",
                "qrels.tsv:1: the grade '4' is not a number from 0 to 3.",
                "qrels.tsv:3: 'nothing' is no document; expected 'guide/question' or 'file#line'.",
                "qrels.tsv:5: 'a/c' is judged twice for 'q1'.",
            ],
            fault.Faults.Select(f => f.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("q1\tkeyword\tjoins\n", "qrels.tsv:1: there is no query 'q9'.")]
    [InlineData("q1\tkeyword\tjoins\nq9 keyword no tabs\n", "queries.tsv:2: expected qid, type, query between tabs, found 1 fields.")]
    public void A_query_that_is_missing_is_told_unless_it_could_not_be_read(string queries, string told)
    {
        var fault = Assert.Throws<JudgmentsException>(() => Read(queries, "q9\ta/b\t1\n"));

        Assert.Equal([told], fault.Faults.Select(f => f.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var missing = Path.Combine(_folder, "none.tsv");

        var fault = Assert.Throws<JudgmentsException>(() => Judgments.Read(missing, missing));

        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
    }

    private Judgments Read(string queries, string qrels)
    {
        var (queriesPath, qrelsPath) = (Path.Combine(_folder, "queries.tsv"), Path.Combine(_folder, "qrels.tsv"));
        File.WriteAllText(queriesPath, queries);
        File.WriteAllText(qrelsPath, qrels);
        return Judgments.Read(queriesPath, qrelsPath);
    }
}

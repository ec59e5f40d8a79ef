using GuideSearch.QueryLogs;
using GuideSearch.Server.QueryLogs;
using GuideSearch.Testing;

namespace GuideSearch.Server.Tests.QueryLogs;

public sealed class QueryLogFolderTests : IDisposable
{
    private static readonly DateTimeOffset _noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_day_has_its_file_and_each_start_its_part()
    {
        Append(keepDays: 90, Asked(_noon), Asked(_noon.AddDays(1)));
        Append(keepDays: 90, Asked(_noon.AddDays(1)));

        Assert.Equal(
            ["queries-20261125-001.jsonl", "queries-20261126-001.jsonl", "queries-20261126-002.jsonl"], Names());
        Assert.Equal(3, QueryLogFiles.Read(_folder.Path, _noon.AddDays(-1)).Count());
    }

    [Fact]
    public void Days_that_are_too_old_are_deleted()
    {
        Append(keepDays: 2, Asked(_noon), Asked(_noon.AddDays(1)), Asked(_noon.AddDays(2)), Asked(_noon.AddDays(3)));

        Assert.Equal(["queries-20261126-001.jsonl", "queries-20261127-001.jsonl", "queries-20261128-001.jsonl"], Names());
    }

    [Fact]
    public void The_log_keeps_within_its_size_and_loses_its_oldest_part()
    {
        const int megabyte = 1024 * 1024;
        using (var folder = QueryLogFolder.Open(_folder.Path, new() { KeepMegabytes = 1 }))
        {
            foreach (var batch in Enumerable.Range(0, 12_000).Select(i => Asked(_noon, $"query {i}")).Chunk(500))
                folder.Append(batch);
        }

        var texts = QueryLogFiles.Read(_folder.Path, DateTimeOffset.MinValue).Select(q => q.Text).ToList();
        Assert.InRange(QueryLogFiles.In(_folder.Path).Sum(f => f.Length), megabyte * 8 / 10, megabyte * 12 / 10);
        Assert.DoesNotContain("query 0", texts);
        Assert.Equal("query 11999", texts[^1]);
    }

    [Fact]
    public void Each_service_of_a_folder_has_a_log_of_its_own_and_one_report_reads_them_all()
    {
        using (var first = QueryLogFolder.Open(_folder.Path, new()))
        using (var second = QueryLogFolder.Open(_folder.Path, new()))
        using (var third = QueryLogFolder.Open(_folder.Path, new()))
        {
            first.Append([Asked(_noon, "one")]);
            second.Append([Asked(_noon, "two")]);
            third.Append([Asked(_noon, "three")]);
        }

        Assert.Equal(["one", "two", "three"], QueryLogFiles.Read(_folder.Path, DateTimeOffset.MinValue).Select(q => q.Text));
        Assert.Equal(["2", "3"], Directory.GetDirectories(_folder.Path).Select(path => Path.GetFileName(path)).Order());
    }

    [Fact]
    public void What_a_service_left_that_runs_no_more_is_deleted_when_its_days_are_over()
    {
        using (QueryLogFolder.Open(_folder.Path, new()))
        using (var second = QueryLogFolder.Open(_folder.Path, new()))
            second.Append([Asked(_noon, "old")]);

        Append(keepDays: 2, Asked(_noon.AddDays(3)));

        Assert.Empty(QueryLogFiles.In(_folder["2"]));
        Assert.Single(QueryLogFiles.Read(_folder.Path, DateTimeOffset.MinValue));
    }

    [Fact]
    public void A_line_that_a_crash_cut_off_costs_no_other()
    {
        var line = QueryLogFiles.LineOf(Asked(_noon));
        _folder.Write("queries-20261125-001.jsonl", $"{line}\nnull\n{{}}\n{line[..20]}");

        Assert.Single(QueryLogFiles.Read(_folder.Path, DateTimeOffset.MinValue));
    }

    [Fact]
    public void A_flood_is_dropped_and_counted_and_never_waits()
    {
        var queue = new QueryLogQueue(new(), TimeProvider.System);
        for (var i = 0; i < 10_000; i++)
            queue.Offer(Asked(_noon), TimeSpan.Zero);
        queue.Close();
        queue.Offer(Asked(_noon), TimeSpan.Zero);
        var taken = 0;
        while (queue.Reader.TryRead(out _))
            taken++;

        Assert.Equal(10_000, taken + queue.Dropped);
        Assert.True(queue.Dropped > 0);
    }

    private void Append(int keepDays, params LoggedQuery[] queries)
    {
        using var folder = QueryLogFolder.Open(_folder.Path, new() { KeepDays = keepDays });
        folder.Append(queries);
    }

    private IEnumerable<string> Names() => QueryLogFiles.In(_folder.Path).Select(f => f.Name);

    private static LoggedQuery Asked(DateTimeOffset at, string text = "sql") => new() { At = at, Text = text, Questions = 1, AllWords = 1 };
}

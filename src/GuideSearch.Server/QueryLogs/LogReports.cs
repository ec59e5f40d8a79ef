using GuideSearch.Contract.Operations;
using GuideSearch.QueryLogs;
using GuideSearch.Search;

namespace GuideSearch.Server.QueryLogs;

/// <summary>Reports over query logs; the API and the command line give the same.</summary>
/// <param name="folders">Of the logs, one for each service; one that does not exist holds no search.</param>
public sealed class LogReports(IEnumerable<string> folders, TimeProvider clock)
{
    /// <summary>How far back reports look by default.</summary>
    public const int Days = 30;
    public const int MaxDays = 3650;
    public const int Size = 20;
    public const int MaxSize = 1000;

    /// <summary>Picks and orders the queries of a report.</summary>
    public delegate IReadOnlyList<QueryCount> List(IEnumerable<LoggedQuery> queries, int size);

    /// <param name="list">One of <see cref="QueryReports"/>.</param>
    /// <param name="days">So many days back from now.</param>
    public QueryReportAnswer Read(List list, int days, int size)
    {
        var (since, queries) = Since(days);
        return new(since, queries.Count, list(queries, size));
    }

    /// <exception cref="SearchException">There is no index, or none that opens.</exception>
    public async Task<GapReportAnswer> FindGapsAsync(IQuestionSearcher searcher, int days, int size, CancellationToken cancellationToken)
    {
        var (since, queries) = Since(days);
        var failed = QueryReports.Failed(queries, size);
        return new(since, queries.Count, await new GapFinder(searcher).FindAsync(failed, cancellationToken));
    }

    private (DateTimeOffset Since, IReadOnlyList<LoggedQuery> Queries) Since(int days)
    {
        var since = clock.GetUtcNow().AddDays(-days);
        return (since, [.. folders.SelectMany(folder => QueryLogFiles.Read(folder, since))]);
    }
}

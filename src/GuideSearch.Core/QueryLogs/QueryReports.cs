using System.Text.RegularExpressions;

namespace GuideSearch.QueryLogs;

/// <summary>All searches with the same query, whatever its case and spacing.</summary>
/// <param name="Query">In lower case.</param>
/// <param name="Questions">What the latest of them found; null when it ran out of time.</param>
/// <param name="Slowest">Milliseconds of the slowest.</param>
/// <param name="Last">When the latest was, to the minute.</param>
public sealed record QueryCount(string Query, int Searches, int? Questions, double Slowest, DateTimeOffset Last);

/// <summary>What the query log tells, as lists of queries; ties stand in ordinal order.</summary>
public static partial class QueryReports
{
    /// <summary>The queries that were asked most.</summary>
    public static IReadOnlyList<QueryCount> Top(IEnumerable<LoggedQuery> queries, int size) => MostAsked(Grouped(queries), size);

    /// <summary>The queries that last found nothing, though nothing but their words narrowed them; most asked first.</summary>
    public static IReadOnlyList<QueryCount> ZeroResults(IEnumerable<LoggedQuery> queries, int size) =>
        MostAsked(Grouped(queries.Where(q => !q.Filtered), q => q.Questions is 0), size);

    /// <summary>The queries that last found no question with all of their words; most asked first.</summary>
    public static IReadOnlyList<QueryCount> Failed(IEnumerable<LoggedQuery> queries, int size) =>
        MostAsked(Grouped(queries.Where(q => !q.Filtered), q => q.Failed), size);

    /// <summary>The queries that were marked as slow, the slowest first.</summary>
    public static IReadOnlyList<QueryCount> Slow(IEnumerable<LoggedQuery> queries, int size) =>
        [.. Grouped(queries.Where(q => q.Slow)).OrderByDescending(q => q.Slowest).ThenBy(q => q.Query, StringComparer.Ordinal).Take(size)];

    private static IReadOnlyList<QueryCount> MostAsked(IEnumerable<QueryCount> counts, int size) =>
        [.. counts.OrderByDescending(q => q.Searches).ThenBy(q => q.Query, StringComparer.Ordinal).Take(size)];

    /// <param name="latest">What the latest search of a query must be for the query to count; null for anything.</param>
    private static IEnumerable<QueryCount> Grouped(IEnumerable<LoggedQuery> queries, Func<LoggedQuery, bool>? latest = null) =>
        from query in queries
        group query by Spaces().Replace(query.Text.ToLowerInvariant(), " ").Trim() into same
        let last = same.MaxBy(q => q.At)!
        where latest?.Invoke(last) is not false
        select new QueryCount(same.Key, same.Count(), last.Questions, same.Max(q => q.Milliseconds), last.At);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

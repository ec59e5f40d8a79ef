using GuideSearch.QueryLogs;

namespace GuideSearch.Contract.Operations;

/// <param name="Since">Searches before are not counted.</param>
/// <param name="Searches">All searches since, whether the report lists them or not.</param>
public sealed record QueryReportAnswer(DateTimeOffset Since, int Searches, IReadOnlyList<QueryCount> Queries);

/// <param name="Since">Searches before are not counted.</param>
/// <param name="Searches">All searches since, whether the report lists them or not.</param>
public sealed record GapReportAnswer(DateTimeOffset Since, int Searches, IReadOnlyList<QueryGap> Gaps);

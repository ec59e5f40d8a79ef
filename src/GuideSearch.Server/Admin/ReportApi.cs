using GuideSearch.Contract.Operations;
using GuideSearch.Contract.Parameters;
using GuideSearch.QueryLogs;
using GuideSearch.Search;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.QueryLogs;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Admin;

/// <summary>The reports of <c>guidesearch report</c>.</summary>
internal static class ReportApi
{
    private static readonly NumberParameter _days =
        new("days", "Counts searches of so many days back.", fallback: LogReports.Days, least: 1, most: LogReports.MaxDays);

    private static readonly NumberParameter _size =
        new("size", "Lists so many queries.", fallback: LogReports.Size, least: 1, most: LogReports.MaxSize);

    private static readonly ParameterTable _table = new([_days, _size]);

    extension(IEndpointRouteBuilder routes)
    {
        public void MapReportApi(LogReports reports, IQuestionSearcher searcher)
        {
            routes.MapList(reports, "zero-results", "Queries that found nothing, most asked first.", QueryReports.ZeroResults);
            routes.MapList(reports, "top", "Queries that were asked most.", QueryReports.Top);
            routes.MapList(reports, "slow", "Queries whose answer was marked as slow, the slowest first.", QueryReports.Slow);
            routes.MapAdminGet("/reports/gaps", _table, AdminJson.Wire.GapReportAnswer,
                EndpointDescription.ForAdmin(
                    "report-gaps", "Queries that no question answers in full, with the nearest tags.",
                    [.. EndpointDescription.IndexProblems]),
                (reading, context) => reports.FindGapsAsync(searcher, reading.Get(_days), reading.Get(_size), context.RequestAborted));
        }

        private void MapList(LogReports reports, string name, string summary, LogReports.List list) =>
            routes.MapAdminGet($"/reports/{name}", _table, AdminJson.Wire.QueryReportAnswer,
                EndpointDescription.ForAdmin($"report-{name}", summary),
                (reading, _) => Task.FromResult(reports.Read(list, reading.Get(_days), reading.Get(_size))));
    }
}

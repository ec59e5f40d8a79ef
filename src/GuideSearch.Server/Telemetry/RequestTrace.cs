using System.Diagnostics;
using System.Globalization;
using GuideSearch.QueryLogs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Telemetry;

/// <summary>Says on the span of a request what it was: its route, never its address, which holds what candidates search for.</summary>
/// <remarks>Names of tags: OpenTelemetry, semantic conventions for HTTP server spans, 1.23.</remarks>
internal sealed class RequestTrace(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span)
            Tell(span, context);
    }

    private static void Tell(Activity span, HttpContext context)
    {
        var (method, status) = (context.Request.Method, context.Response.StatusCode);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = route is null ? method : $"{method} {route}";
        span.SetTag("http.request.method", method).SetTag("http.route", route).SetTag("http.response.status_code", status);
        if (context.Features.Get<LoggedQuery>() is { } query)
            span.SetTag("guidesearch.outcome", ServiceMeter.OutcomeOf(query)).SetTag("guidesearch.questions", query.Questions);
        if (status >= StatusCodes.Status500InternalServerError)
            span.SetStatus(ActivityStatusCode.Error).SetTag("error.type", status.ToString(CultureInfo.InvariantCulture));
    }
}

using GuideSearch.Contract.Problems;
using GuideSearch.Diagnostics;
using GuideSearch.Search;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Http;

/// <summary>
/// The outermost part of every request: sets the headers that each answer has, refuses what is too large, and turns
/// every failure and every empty refusal into a problem.
/// </summary>
internal sealed partial class ExceptionMiddleware(
    RequestDelegate next, CorsMiddleware cors, ProblemWriter problems, ILogger<ExceptionMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        RawAddresses.Note(context);
        SecurityHeaders.Apply(context.Response.Headers);
        if (cors.Apply(context))
            return;

        if (RequestLimits.Exceeded(context) is { } exceeded)
        {
            await problems.WriteAsync(context, exceeded);
            return;
        }

        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null or 0, ContentType: null })
                await problems.WriteAsync(context, ProblemCatalog.CodeOf(context.Response.StatusCode));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody reads on; what was sent of the answer stays as it is.
            if (!context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, exception);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case ProblemException problem:
                await problems.WriteAsync(context, problem.Code, problem.Message, problem.Faults);
                break;
            case SearchException search:
                await problems.WriteAsync(context, ProblemCatalog.CodeOf(search.Error), search.Message);
                break;
            case BadHttpRequestException bad:
                await problems.WriteAsync(context, ProblemCatalog.CodeOf(bad.StatusCode));
                break;
            default:
                LogFailure(logger, exception, ProblemWriter.TraceOf(context));
                await problems.WriteAsync(context, ProblemCodes.Internal);
                break;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A request failed; its trace id is {TraceId}.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string traceId);
}

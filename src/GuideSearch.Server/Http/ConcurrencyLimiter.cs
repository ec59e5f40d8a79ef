using GuideSearch.Diagnostics;
using GuideSearch.Server.Admin;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Health;
using GuideSearch.Server.Problems;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Http;

/// <summary>
/// Lets so many requests work at the same time and so many wait; the next is told at once to come back. Health checks, operators, and
/// files that are only handed out pass by.
/// </summary>
/// <remarks>An answer is made in full before any of it is sent: a turn ends where sending begins, however slowly it is read.</remarks>
internal sealed class ConcurrencyLimiter(RequestDelegate next, ServerSettings settings, ProblemWriter problems) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(settings.Limits.Slots);

    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(settings.Limits.RequestSeconds);
    private int _waiting;

    public async Task InvokeAsync(HttpContext context)
    {
        if (PassesBy(context))
        {
            await next(context);
            return;
        }

        await TakeBodyAsync(context);
        if (!_slots.Wait(0) && !await WaitAsync(context.RequestAborted))
        {
            // Without an exception: a refusal must cost less than an answer, or a flood wins.
            await problems.WriteAsync(context, ProblemCodes.Overloaded);
            return;
        }

        using var turn = new Turn(_slots, _timeout, context.RequestAborted);
        context.Response.OnStarting(Turn.EndAsync, turn);
        await WorkAsync(context, turn);
    }

    public void Dispose() => _slots.Dispose();

    private static bool PassesBy(HttpContext context) =>
        HealthRoutes.Holds(context.Request) || AdminGate.Guards(context.Request)
        || context.GetEndpoint()?.Metadata.GetMetadata<StaticEndpoint>() is not null;

    /// <summary>A body comes as slowly as its client likes and the server allows: it is here before the request has a turn.</summary>
    /// <exception cref="BadHttpRequestException">It is too large, or comes too slowly.</exception>
    private static async Task TakeBodyAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post) is not true)
            return;

        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        context.Response.RegisterForDispose(body);
        context.Request.Body = body;
    }

    /// <summary>The request's token ends when the client leaves or, until the answer is made, when its time is up.</summary>
    private async Task WorkAsync(HttpContext context, Turn turn)
    {
        var client = context.RequestAborted;
        context.RequestAborted = turn.Token;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (turn.IsOver && !context.Response.HasStarted && !client.IsCancellationRequested)
        {
            throw new ProblemException(ProblemCodes.Overloaded, "The request took longer than this service works on one.");
        }
        finally
        {
            context.RequestAborted = client;
        }
    }

    private async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Interlocked.Increment(ref _waiting) <= settings.Limits.Queue && await _slots.WaitAsync(_timeout, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}

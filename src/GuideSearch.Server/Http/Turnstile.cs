using GuideSearch.Diagnostics;
using GuideSearch.Server.Admin;
using GuideSearch.Server.Problems;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Http;

/// <summary>
/// Lets so many requests work at the same time and so many wait; the next is told at once to come back. Health checks and
/// operators pass by.
/// </summary>
internal sealed class Turnstile(RequestDelegate next, ServerSettings settings, ProblemWriter problems) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(settings.Limits.Slots);

    private readonly TimeSpan _patience = TimeSpan.FromSeconds(settings.Limits.RequestSeconds);
    private int _waiting;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) || AdminGate.Guards(context.Request))
        {
            await next(context);
            return;
        }

        if (!_slots.Wait(0) && !await WaitAsync(context.RequestAborted))
        {
            // Without an exception: a refusal must cost less than an answer, or a flood wins.
            await problems.WriteAsync(context, ProblemCodes.Overloaded);
            return;
        }

        try
        {
            await WorkAsync(context);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();

    /// <summary>The request's token ends with the client's patience or with ours.</summary>
    private async Task WorkAsync(HttpContext context)
    {
        var client = context.RequestAborted;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(client);
        limit.CancelAfter(_patience);
        context.RequestAborted = limit.Token;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !client.IsCancellationRequested)
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
            return Interlocked.Increment(ref _waiting) <= settings.Limits.Queue && await _slots.WaitAsync(_patience, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}

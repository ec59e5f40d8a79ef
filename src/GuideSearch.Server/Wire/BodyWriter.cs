using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Wire;

/// <summary>Sends a body that is made already.</summary>
internal static class BodyWriter
{
    /// <summary>Bytes handed over at once: a client that does not take so many within <see cref="_stall"/> is gone.</summary>
    private const int Slice = 16 * 1024;

    /// <summary>How long a client may take nothing of an answer, for a tunnel or a change of network; then its connection ends.</summary>
    private static readonly TimeSpan _stall = TimeSpan.FromSeconds(10);

    /// <summary>Sends nothing where only the headers were asked for. The length is set already.</summary>
    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        if (HttpMethods.IsHead(context.Request.Method))
            return;

        for (; body.Length > 0; body = body[Math.Min(Slice, body.Length)..])
        {
            var writing = context.Response.Body.WriteAsync(body[..Math.Min(Slice, body.Length)], context.RequestAborted);
            if (writing.IsCompletedSuccessfully)
                await writing;
            else if (!await IsTakenAsync(context, writing.AsTask()))
                return;
        }
    }

    /// <summary>Waits for a client that is behind; one that takes nothing loses its connection.</summary>
    /// <remarks>The server's own rate counts what it took in its best times for a client that has stalled since.</remarks>
    private static async Task<bool> IsTakenAsync(HttpContext context, Task writing)
    {
        try
        {
            await writing.WaitAsync(_stall);
            return true;
        }
        catch (TimeoutException)
        {
            context.Abort();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return false;
        }
    }
}

using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GuideSearch.Server.Http;

/// <summary>Puts a <see cref="RawAddressReader"/> before Kestrel.</summary>
internal static class RawAddresses
{
    public static void Accept(ListenOptions listen) => listen.Use(next => connection => ReadAsync(connection, next));

    /// <summary>Call it for each request, before anything reads its body.</summary>
    public static void Note(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is not false
            && context.Features.Get<RawAddressReader>() is { } reader)
            reader.IsPassedBy = true;
    }

    private static async Task ReadAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var transport = connection.Transport;
        var reader = new RawAddressReader(transport.Input);
        connection.Features.Set(reader);
        connection.Transport = new Pipes(reader, transport.Output);
        try
        {
            await next(connection);
        }
        finally
        {
            connection.Transport = transport;
        }
    }

    private sealed record Pipes(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}

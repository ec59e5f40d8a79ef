using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace GuideSearch.OpenSearch.Tests.Hosting;

/// <summary>Stands before a real node: passes on what it is asked and notes it, over TLS where it has a certificate, or is away.</summary>
internal sealed class NodeFront : IAsyncDisposable
{
    private readonly HttpClient _node;
    private readonly WebApplication _app;
    private readonly string? _authorization;

    private NodeFront(Uri node, X509Certificate2? certificate, string? authorization)
    {
        (_node, _authorization) = (new() { BaseAddress = node }, authorization);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>While true every connection is cut off.</summary>
    public bool IsAway { get; set; }

    /// <summary>What was asked, in its order.</summary>
    public ConcurrentQueue<(string Path, string Body)> Asked { get; } = [];

    /// <param name="certificate">Null for plain HTTP.</param>
    /// <param name="authorization">What each request has to bear; null where nobody asks.</param>
    public static async Task<NodeFront> StartAsync(Uri node, X509Certificate2? certificate = null, string? authorization = null)
    {
        var front = new NodeFront(node, certificate, authorization);
        await front._app.StartAsync();
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _node.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (IsAway)
        {
            context.Abort();
            return;
        }

        if (_authorization is not null && context.Request.Headers.Authorization != _authorization)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var path = context.Request.GetEncodedPathAndQuery();
        Asked.Enqueue((path, body));
        using var message = new HttpRequestMessage(new(context.Request.Method), path);
        if (body.Length > 0)
            message.Content = new StringContent(body, Encoding.UTF8, context.Request.ContentType!);
        using var reply = await _node.SendAsync(message, context.RequestAborted);
        context.Response.StatusCode = (int)reply.StatusCode;
        context.Response.ContentType = reply.Content.Headers.ContentType?.ToString();
        await reply.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}

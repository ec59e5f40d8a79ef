using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GuideSearch.OpenSearch.Tests.Hosting;

/// <summary>Stands where a node would, and says one thing to everybody: what no real node says when it is asked to.</summary>
internal sealed class OneAnswer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly byte[] _body;
    private readonly int _status;

    public OneAnswer(int status, string json)
    {
        (_status, _body) = (status, Encoding.UTF8.GetBytes(json));
        Address = new($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = AnswerAsync();
    }

    public Uri Address { get; }

    /// <summary>What is asked at this path is never answered; null for no such path.</summary>
    public string? HangsAt { get; init; }

    /// <summary>The credentials of each request.</summary>
    public List<string?> Credentials { get; } = [];

    /// <summary>A port where nobody listens.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                Credentials.Add(context.Request.Headers["Authorization"]);
                if (context.Request.Url!.AbsolutePath == HangsAt)
                    continue;
                context.Response.StatusCode = _status;
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(_body);
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}

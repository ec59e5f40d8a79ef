using System.Net.Sockets;
using System.Text;

namespace GuideSearch.Server.Tests.Hosting;

/// <summary>Requests that no polite client sends.</summary>
internal static class RawHttp
{
    /// <summary>Sends bytes as they are and reads until the service closes the connection.</summary>
    public static async Task<string> SendAsync(int port, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public static Task<string> GetAsync(int port, string target, string headers = "") =>
        SendAsync(port, $"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n");
}

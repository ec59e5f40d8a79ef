using System.Net.Sockets;
using System.Text;

namespace GuideSearch.Server.Tests.Hosting;

/// <summary>Somebody who takes and gives bytes as slowly as a test wants; its receive buffer holds next to nothing.</summary>
internal sealed class SlowPeer : IDisposable
{
    private const int SmallestBuffer = 2048;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        ReceiveBufferSize = SmallestBuffer,
    };

    private SlowPeer()
    {
    }

    /// <summary>Connects, sends bytes as they are, and takes nothing.</summary>
    public static async Task<SlowPeer> SendAsync(int port, string bytes)
    {
        var peer = new SlowPeer();
        await peer._socket.ConnectAsync("127.0.0.1", port);
        await peer._socket.SendAsync(Encoding.Latin1.GetBytes(bytes));
        return peer;
    }

    /// <summary>Takes the status line of the next answer and leaves the rest.</summary>
    public async Task<string> TakeStatusAsync()
    {
        const int length = 12;
        var taken = new byte[length];
        for (var read = 0; read < length;)
        {
            var more = await _socket.ReceiveAsync(taken.AsMemory(read));
            read += more > 0 ? more : throw new IOException("The service hung up.");
        }

        return Encoding.Latin1.GetString(taken);
    }

    /// <summary>Takes what is left until the service hangs up, politely or not.</summary>
    public async Task<string> TakeAllAsync()
    {
        var (taken, buffer) = (new StringBuilder(), new byte[SmallestBuffer]);
        try
        {
            while (await _socket.ReceiveAsync(buffer) is > 0 and var read)
                taken.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (SocketException reset) when (reset.SocketErrorCode is SocketError.ConnectionReset)
        {
            // What came before stays.
        }

        return taken.ToString();
    }

    public void Dispose() => _socket.Dispose();
}

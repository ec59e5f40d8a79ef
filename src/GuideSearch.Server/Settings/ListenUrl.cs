using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace GuideSearch.Server.Settings;

/// <summary>
/// The addresses that the service may listen on. Kestrel reads whatever it does not understand, a name or a slip of the finger, as all
/// interfaces of the machine; here it is refused.
/// </summary>
internal static partial class ListenUrl
{
    private const string Grammar = "each is http://, an IP address, localhost, + or *, and a port from 0 to 65535, such as "
        + "http://127.0.0.1:5080; several are separated by ;";

    /// <summary>Why the addresses cannot be listened on; null where they can.</summary>
    /// <param name="urls">One or several, separated by semicolons.</param>
    public static string? FaultOf(string urls) =>
        (from url in urls.Split(';') let fault = FaultOfOne(url) where fault is not null select $"'{url}' {fault}: {Grammar}")
            .FirstOrDefault();

    private static string? FaultOfOne(string url)
    {
        if (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return "asks for TLS, which belongs to a proxy";
        if (Parts().Match(url) is not { Success: true } parts)
            return "is no address to listen on";

        var (host, port) = (parts.Groups["host"].Value, parts.Groups["port"].Value);
        if (!IsHost(host))
            return "names no address of this machine";
        if (port.Length > 0 && !(int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 65535))
            return "has no port from 0 to 65535";
        return IsLocal(host) && port.Length > 0 && port.All(c => c == '0')
            ? "cannot take a free port, as localhost is two addresses; write 127.0.0.1"
            : null;
    }

    private static bool IsHost(string host) => host is "+" or "*" || IsLocal(host)
        || (IPAddress.TryParse(host, out var address) && (host.StartsWith('[') || address.ToString() == host));

    private static bool IsLocal(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\Ahttp://(?<host>\[[0-9A-Fa-f:.]+(?:%\w+)?\]|[^\s:/\[\]?#@]+)(?::(?<port>[0-9]+))?/?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Parts();
}

using System.Net;
using System.Net.Sockets;

namespace GuideSearch.Server.Settings;

/// <summary>Addresses of proxies and clients.</summary>
internal static class ClientAddress
{
    /// <summary>Whether a setting names a proxy, or a network of them.</summary>
    public static bool IsProxy(string text) => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _);

    /// <param name="proxy">An address, or a network.</param>
    public static IPNetwork NetworkOf(string proxy) =>
        IPNetwork.TryParse(proxy, out var network) ? network : new(IPAddress.Parse(proxy), IsIPv6(IPAddress.Parse(proxy)) ? 128 : 32);

    /// <summary>What counts as one client: a whole address of IPv4; of IPv6 the network that one household or machine is given.</summary>
    public static IPAddress ClientOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (!IsIPv6(address))
            return address;

        const int own = 64 / 8;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(own).Clear();
        return new(bytes);
    }

    private static bool IsIPv6(IPAddress address) => address.AddressFamily is AddressFamily.InterNetworkV6;
}

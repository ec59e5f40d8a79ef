using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace GuideSearch.Server.Admin;

/// <summary>The operators' key, of which the service knows the hash alone.</summary>
/// <param name="sha256">64 hexadecimal digits.</param>
internal sealed class AdminKey(string sha256)
{
    /// <summary>A shorter key could be guessed, however slowly.</summary>
    public const int MinCharacters = 32;

    private const string Scheme = "Bearer ";

    private readonly byte[] _hash = Convert.FromHexString(sha256);

    /// <summary>Whether an Authorization header presents the key; the time it takes tells nothing of how near a wrong one is.</summary>
    public bool Fits(StringValues authorization)
    {
        var key = authorization is [{ } one] && one.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? one[Scheme.Length..] : "";
        Span<byte> presented = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), presented);
        return CryptographicOperations.FixedTimeEquals(presented, _hash) && key.Length >= MinCharacters;
    }
}

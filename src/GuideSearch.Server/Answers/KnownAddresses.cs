using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Answers;

/// <summary>
/// How the addresses that were asked lately are spelled canonically in one generation: what is asked again need not be read again to find
/// its kept answer.
/// </summary>
internal sealed class KnownAddresses
{
    /// <summary>Some megabytes, also when somebody makes the longest of them; then it begins anew.</summary>
    private const int MaxAddresses = 4_096;

    private const int MaxLength = 512;

    private volatile Known _known = new("");

    /// <returns>Null where it was not asked in this generation lately.</returns>
    public string? Find(string generation, HttpRequest request) =>
        _known is var known && known.Generation == generation ? known.Spelled.GetValueOrDefault(AddressOf(request)) : null;

    /// <param name="spelled">The one spelling of all addresses that ask the same.</param>
    public void Keep(string generation, HttpRequest request, string spelled)
    {
        if (AddressOf(request) is not { Length: <= MaxLength } address || spelled.Length > MaxLength)
            return;

        // A generation may have other facets, and so read an address otherwise.
        var known = _known;
        if (known.Generation != generation || known.Spelled.Count >= MaxAddresses)
            _known = known = new(generation);
        known.Spelled.TryAdd(address, spelled);
    }

    private static string AddressOf(HttpRequest request) => request.Path.Value + request.QueryString.Value;

    private sealed record Known(string Generation)
    {
        public ConcurrentDictionary<string, string> Spelled { get; } = new(StringComparer.Ordinal);
    }
}

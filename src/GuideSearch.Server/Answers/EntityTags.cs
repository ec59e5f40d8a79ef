using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GuideSearch.Server.Answers;

/// <summary>Weak entity tags: request, generation, edition and whether files are at hand make an answer, so these four name it.</summary>
internal sealed class EntityTags(Edition edition, ServedFiles files)
{
    private const int HashBytes = 9;

    /// <param name="request">Path and normalised query string.</param>
    public string Of(string generation, string request)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{edition.Name}\n{files.Serves(generation)}\n{request}"), hash);
        return $"W/\"{generation}-{Convert.ToHexStringLower(hash[..HashBytes])}\"";
    }

    /// <summary>Whether the client has this answer already.</summary>
    /// <remarks>
    /// Source: RFC 9110, 13.1.2: If-None-Match compares weakly. <c>*</c> never matches, for nobody knows yet whether there is anything.
    /// </remarks>
    public static bool Matches(HttpRequest request, string entityTag)
    {
        var known = request.Headers.IfNoneMatch;
        if (known is [{ } only] && only == entityTag)
            return true;

        var tag = EntityTagHeaderValue.Parse(entityTag);
        return EntityTagHeaderValue.TryParseList(known, out var tags) && tags.Any(t => t.Compare(tag, useStrongComparison: false));
    }
}

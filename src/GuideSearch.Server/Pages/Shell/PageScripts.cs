using System.Security.Cryptography;
using System.Text;
using GuideSearch.Server.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>The modules that make the pages quicker, at an address that changes with their content: browsers keep them for good.</summary>
internal static class PageScripts
{
    private const string Folder = "wwwroot/app/";

    /// <summary>Characters of the hash that stand in the address.</summary>
    private const int VersionLength = 12;

    private static readonly Dictionary<string, StoredAnswer> _modules = Read();

    /// <summary>Names the content of all modules together, since they lead to each other by relative addresses.</summary>
    public static string Version { get; } = Hash(string.Concat(Names.Select(name => _modules[name].EntityTag)));

    /// <summary>File names; <c>main.js</c> leads to the others.</summary>
    public static IEnumerable<string> Names => _modules.Keys.Order(StringComparer.Ordinal);

    public static string PathOf(string name) => $"/app/{Version}/{name}";

    /// <summary>Answers <c>/app/{version}/{name}</c>; another version than this one is not found.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var (response, name) = (context.Response, (string)context.GetRouteValue("name")!);
        if ((string?)context.GetRouteValue("version") != Version || !_modules.TryGetValue(name, out var module))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return ResponseWriter.SendAsync(context, "text/javascript; charset=utf-8", module.Length, module.Body);
    }

    private static Dictionary<string, StoredAnswer> Read()
    {
        var assembly = typeof(PageScripts).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal))
            .ToDictionary(name => name[Folder.Length..], name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                var text = reader.ReadToEnd();
                return new StoredAnswer(Encoding.UTF8.GetBytes(text), generation: null, Hash(text));
            });
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..VersionLength];
}

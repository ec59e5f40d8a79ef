using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>Icons of the pages, and the picture that stands beside a shared address.</summary>
internal static class SiteFiles
{
    private const string Folder = "wwwroot/site/";

    /// <summary>Characters of a file's hash that stand in its address: whoever keeps the file gets the new one when it changes.</summary>
    private const int VersionLength = 8;

    private static readonly Dictionary<string, string> _types = new(StringComparer.Ordinal)
    {
        ["apple-touch-icon.png"] = "image/png",
        ["card.png"] = "image/png",
        ["favicon.ico"] = "image/x-icon",
        ["icon.svg"] = "image/svg+xml",
    };

    private static readonly Dictionary<string, byte[]> _files = _types.Keys.ToDictionary(name => name, Read);

    private static readonly Dictionary<string, string> _paths = _files.ToDictionary(
        file => file.Key, file => $"/{file.Key}?v={Convert.ToHexStringLower(SHA256.HashData(file.Value))[..VersionLength]}");

    public static IEnumerable<string> Names => _types.Keys;

    /// <summary>The address of a file, below the path base.</summary>
    public static string PathOf(string name) => _paths[name];

    public static Task WriteAsync(HttpContext context, string name)
    {
        var (response, file) = (context.Response, _files[name]);
        response.ContentType = _types[name];
        response.ContentLength = file.Length;
        response.Headers.CacheControl = "public, max-age=604800";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(file, context.RequestAborted).AsTask();
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(SiteFiles).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"{Folder}{name} is not embedded in the program.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return file;
    }
}

using System.Security.Cryptography;
using System.Text;

namespace GuideSearch.Cli.Settings;

/// <summary>
/// A folder that is named on the command line has an index of its own among the user's caches, wherever the command runs.
/// </summary>
/// <remarks>Source: XDG Base Directory Specification 0.8; a relative <c>XDG_CACHE_HOME</c> is passed over.</remarks>
internal static class OwnIndex
{
    /// <param name="content">Full path of the folder of guides.</param>
    public static string PathOf(string content, CommandContext context)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.TrimEndingDirectorySeparator(content))))[..16];
        return Path.Combine(CacheOf(context), "guidesearch", name);
    }

    private static string CacheOf(CommandContext context)
    {
        if (context.Variables.GetValueOrDefault("XDG_CACHE_HOME") is { } cache && Path.IsPathRooted(cache))
            return cache;

        var home = context.Variables.GetValueOrDefault("HOME") is { Length: > 0 } named
            ? named
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0
            ? Path.Combine(home, ".cache")
            : throw new UsageException("there is no home folder for the index of this folder; name one with --index.");
    }
}

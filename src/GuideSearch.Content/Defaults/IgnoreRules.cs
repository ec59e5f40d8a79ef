using Microsoft.Extensions.FileSystemGlobbing;

namespace GuideSearch.Content.Defaults;

/// <summary>
/// Globs of one <c>defaults.yml</c>: a name without a slash means any file or folder of that name below it, <c>!</c> in front takes back.
/// </summary>
internal sealed class IgnoreRules
{
    /// <summary>No file has this name: what matches it matches everything.</summary>
    private const string Anything = "\u0001";

    private static readonly string[] _tools = ["node_modules", "vendor", "dist", "_site"];

    private readonly string _folder;
    private readonly Matcher? _ignore;
    private readonly Matcher? _keep;

    /// <param name="folder">Where the globs begin, relative to the content root; empty for the root itself.</param>
    public IgnoreRules(string folder, IReadOnlyList<string> globs)
    {
        _folder = folder;
        _ignore = MatcherOf(globs.Where(glob => !glob.StartsWith('!')));
        _keep = MatcherOf(globs.Where(glob => glob.StartsWith('!')).Select(glob => glob[1..]));
    }

    /// <summary>Whether a path is ignored; null where no glob speaks of it.</summary>
    public bool? Judge(string path)
    {
        var below = _folder.Length == 0 ? path : path[(_folder.Length + 1)..];
        return _keep?.Match(below).HasMatches is true ? false : _ignore?.Match(below).HasMatches is true ? true : null;
    }

    /// <summary>A path that only those globs match that mean everything below a folder.</summary>
    public static string AnythingIn(string folder) => $"{folder}/{Anything}/{Anything}";

    public static bool Hidden(string name) => name.StartsWith('.');

    /// <summary>Folders of which nobody means the Markdown in them: those of tools and of what they make.</summary>
    public static bool OfTools(string name) => Hidden(name) || _tools.Contains(name, StringComparer.Ordinal);

    private static Matcher? MatcherOf(IEnumerable<string> globs)
    {
        var patterns = globs.SelectMany(Patterns).ToList();
        if (patterns.Count == 0)
            return null;

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(patterns);
        return matcher;
    }

    private static IEnumerable<string> Patterns(string glob)
    {
        var pattern = glob.Trim().Replace('\\', '/');
        pattern = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal) ? pattern.TrimStart('/') : $"**/{pattern}";
        if (pattern.EndsWith('/'))
            return [$"{pattern}**"];
        return pattern.EndsWith("**", StringComparison.Ordinal) ? [pattern] : [pattern, $"{pattern}/**"];
    }
}

namespace GuideSearch.Content.Intake;

/// <summary>Where a path leads when every link on the way is followed, as the system follows them.</summary>
internal static class RealPath
{
    /// <summary>Links on the way to one file, however they lead to one another; the system follows no more either.</summary>
    private const int MaxLinks = 40;

    private static readonly char[] _separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <returns>Null where nothing is there, or where links lead in a circle or are too many.</returns>
    public static string? Resolve(string path) => Follow(Path.GetFullPath(path)) is { } real && Path.Exists(real) ? real : null;

    /// <summary>Whether a path is a folder or lies in it; both as <see cref="Resolve"/> gives them.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.Join(folder, $"{Path.DirectorySeparatorChar}"), StringComparison.Ordinal);

    /// <summary>Step by step: <c>..</c> behind a link is the parent of where the link leads, whatever the words before it say.</summary>
    private static string? Follow(string path)
    {
        var (real, links) = (Path.GetPathRoot(path)!, 0);
        var steps = new Stack<string>();
        Push(steps, path[real.Length..]);
        while (steps.TryPop(out var step))
        {
            var next = step is "." ? real : step is ".." ? ParentOf(real) : Path.Join(real, step);
            if (next is null)
                return null;

            var target = step is "." or ".." ? null : new FileInfo(next).LinkTarget;
            if (target is null)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
                return null;
            var root = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : "";
            real = root.Length > 0 ? root : real;
            Push(steps, target[root.Length..]);
        }

        return real;
    }

    /// <summary>Null for what is no folder; the root is its own.</summary>
    private static string? ParentOf(string real) => Directory.Exists(real) ? Path.GetDirectoryName(real) ?? real : null;

    private static void Push(Stack<string> steps, string path)
    {
        foreach (var step in path.Split(_separators, StringSplitOptions.RemoveEmptyEntries).Reverse())
            steps.Push(step);
    }
}

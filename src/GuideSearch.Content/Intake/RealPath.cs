namespace GuideSearch.Content.Intake;

/// <summary>Where a path leads when every link on the way is followed.</summary>
internal static class RealPath
{
    /// <summary>Links that lead to links; more than these are a circle.</summary>
    private const int MaxDepth = 40;

    /// <returns>Null where nothing is there, or where links lead in a circle.</returns>
    public static string? Resolve(string path) => Follow(Path.GetFullPath(path), depth: 0) is { } real && Path.Exists(real) ? real : null;

    /// <summary>Whether a path is a folder or lies in it; both as <see cref="Resolve"/> gives them.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.Join(folder, $"{Path.DirectorySeparatorChar}"), StringComparison.Ordinal);

    private static string? Follow(string path, int depth)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var step = Path.Combine(real, part);
            var target = new FileInfo(step).LinkTarget;
            var next = target is null ? step : depth == MaxDepth ? null : Follow(Path.GetFullPath(target, real), depth + 1);
            if (next is null)
                return null;
            real = next;
        }

        return real;
    }
}

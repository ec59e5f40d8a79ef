namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Copies of folders: what a disk holds when a process dies right now, its lock given back by the system.</summary>
internal static class FolderCopy
{
    /// <summary>Names in a folder; none where it does not exist.</summary>
    public static IReadOnlyList<string> NamesUnder(string path) => Directory.Exists(path) ? Directory.GetFileSystemEntries(path) : [];

    public static string Take(string source, string target)
    {
        foreach (var directory in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories).Prepend(source))
            Directory.CreateDirectory(Path.Combine(target, Path.GetRelativePath(source, directory)));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(IsFree))
            File.Copy(file, Path.Combine(target, Path.GetRelativePath(source, file)));
        return target;
    }

    /// <summary>The lock of a build under way can be copied by nobody.</summary>
    private static bool IsFree(string file) => Path.GetFileName(file) != "writer.lock";
}

namespace GuideSearch.Testing;

/// <summary>Folders of the repository that tests and benchmarks read.</summary>
public static class RepositoryFolder
{
    /// <param name="path">Relative to the root.</param>
    public static string Find(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GuideSearch.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("This program does not run inside the repository.");
        return Path.Combine(folder, path);
    }
}

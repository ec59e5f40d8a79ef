using System.Runtime.CompilerServices;

namespace GuideSearch.Browser.Tests.Hosting;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    /// <param name="path">Relative to the root.</param>
    public static string File(string path) => Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", path));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

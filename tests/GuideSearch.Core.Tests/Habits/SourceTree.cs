using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace GuideSearch.Core.Tests.Habits;

/// <summary>The repository as the house tests read it: the files that stand under <c>src</c> and <c>tests</c>.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    /// <summary>Full names of the projects below <c>src</c>.</summary>
    public static IEnumerable<string> Projects =>
        Directory.EnumerateDirectories(Path.Combine(Root, "src"), "GuideSearch.*").Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    /// <summary>Source files below a folder of the root: path relative to the root, and lines.</summary>
    public static IEnumerable<(string Path, string[] Lines)> Files(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "artifacts"]).Any())
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllLines(file)));

    /// <summary>Lines that match, as <c>path:line: text</c>.</summary>
    public static IReadOnlyList<string> LinesWith(string folder, Func<string, bool> matches) =>
        [.. from file in Files(folder)
            from line in file.Lines.Index()
            where matches(line.Item)
            select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}"];

    /// <summary>Short names of the projects and packages that a project of <c>src</c> refers to.</summary>
    public static (IReadOnlyList<string> Projects, IReadOnlyList<string> Packages) ReferencesOf(string project)
    {
        var xml = ProjectFile(project);
        return (
            [.. xml.Descendants("ProjectReference").Select(e => Path.GetFileNameWithoutExtension(e.Attribute("Include")!.Value)["GuideSearch.".Length..])],
            [.. xml.Descendants("PackageReference").Select(e => e.Attribute("Include")!.Value)]);
    }

    /// <summary>Assemblies that see the internals of a project.</summary>
    public static IEnumerable<string> FriendsOf(string project) =>
        ProjectFile(project).Descendants("InternalsVisibleTo").Select(e => e.Attribute("Include")!.Value);

    private static XDocument ProjectFile(string project) =>
        XDocument.Load(Path.Combine(Root, "src", $"GuideSearch.{project}", $"GuideSearch.{project}.csproj"));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

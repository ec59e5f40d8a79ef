namespace GuideSearch.Core.Tests.Habits;

/// <summary>The image is built where no test runs: at least every file that the projects read must be copied into it.</summary>
public class ContainerTests
{
    private const string Outside = "Include=\"../../";

    /// <summary>Files of the root that decide how a project is built, and whether it is: some rules of analyzers are set in them.</summary>
    private static readonly string[] _readByBuilds = ["Directory.Build.*", "Directory.Packages.*", ".editorconfig", ".globalconfig", "global.json", "nuget.config"];

    [Fact]
    public void The_image_is_built_from_every_file_that_the_projects_take_from_outside_of_src()
    {
        var copied = File.ReadLines(Path.Combine(SourceTree.Root, "Dockerfile"))
            .SkipWhile(line => !line.EndsWith(" AS build", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("RUN dotnet publish", StringComparison.Ordinal))
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1]);
        var needed = SourceTree.Files("src", "*.csproj").SelectMany(file => file.Lines)
            .Where(line => line.Contains(Outside, StringComparison.Ordinal))
            .SelectMany(line => line.Split('"')[1].Split(';'))
            .Select(path => path["../../".Length..])
            .Concat(_readByBuilds.SelectMany(files => Directory.GetFiles(SourceTree.Root, files)).Select(file => Path.GetFileName(file)))
            .ToList();

        Assert.Contains("content/synonyms.yml", needed);
        Assert.Contains(".editorconfig", needed);
        Assert.Empty(needed.Except(copied));
    }
}

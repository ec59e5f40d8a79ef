using System.Text.RegularExpressions;

namespace GuideSearch.Core.Tests.House;

/// <summary>No machine here builds images, so their recipe is read instead.</summary>
public partial class ImageTests
{
    [Fact]
    public void The_image_is_built_from_every_file_that_a_project_takes_from_outside_of_src()
    {
        var root = SourceTree.Root;
        var copied = File.ReadLines(Path.Combine(root, "Dockerfile")).Where(line => line.StartsWith("COPY ", StringComparison.Ordinal)).ToList();
        var taken = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => OutsidePath().Matches(File.ReadAllText(project))).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(taken);
        Assert.All(taken, path => Assert.Contains(copied, line => line.Split(' ').Contains(path)));
    }

    [GeneratedRegex(@"Include=""\.\./\.\./([^""]+)""")]
    private static partial Regex OutsidePath();
}

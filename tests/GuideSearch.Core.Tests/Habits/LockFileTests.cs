using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace GuideSearch.Core.Tests.Habits;

/// <summary>What a restore takes is written down beside each project; without the file a restore would take what is there that day.</summary>
public class LockFileTests
{
    [Fact]
    public void Every_project_has_a_lock_file_that_holds_the_packages_it_names()
    {
        var projects = SourceTree.Files("src", "*.csproj").Concat(SourceTree.Files("tests", "*.csproj")).Select(file => file.Path).ToList();

        Assert.InRange(projects.Count, 20, 60);
        Assert.All(projects, project => Assert.Equal(Named(project), Locked(project)));
    }

    /// <summary>A publish restores for its own machine, and a lock file fits the machines alone that it was written for.</summary>
    [Fact]
    public void The_product_is_locked_for_the_same_machines_in_each_of_its_projects()
    {
        var machines = SourceTree.Files("src", "*.csproj").Select(file => string.Join(' ', Targets(file.Path).Select(target => target.Key)));

        var same = Assert.Single(machines.Distinct());
        Assert.Contains("net10.0/linux-x64", same, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Named(string project) => XDocument.Load(Path.Combine(SourceTree.Root, project))
        .Descendants("PackageReference").Select(e => e.Attribute("Include")!.Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Locked(string project) => Targets(project)["net10.0"]!.AsObject()
        .Where(package => (string?)package.Value!["type"] == "Direct").Select(package => package.Key).Order(StringComparer.Ordinal);

    private static JsonObject Targets(string project)
    {
        var file = Path.Combine(SourceTree.Root, Path.GetDirectoryName(project)!, "packages.lock.json");
        return JsonNode.Parse(File.ReadAllText(file))!["dependencies"]!.AsObject();
    }
}

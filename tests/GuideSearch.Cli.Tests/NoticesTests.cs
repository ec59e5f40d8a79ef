using System.Text.Json.Nodes;
using GuideSearch.Testing;

namespace GuideSearch.Cli.Tests;

/// <summary>Whoever gets the program gets the licenses of all that is in it.</summary>
public class NoticesTests
{
    private const string File = "THIRD-PARTY-NOTICES.txt";

    private static readonly string[] _lines = System.IO.File.ReadAllLines(RepositoryFolder.Find(File));

    [Fact]
    public void Every_package_of_the_program_stands_in_the_notices_and_no_other()
    {
        var manifest = JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "guidesearch.deps.json")))!;
        var packages = manifest["libraries"]!.AsObject().Where(library => (string)library.Value!["type"]! == "package")
            .Select(library => library.Key.Split('/')[0]);

        Assert.True(
            packages.Order(StringComparer.OrdinalIgnoreCase).SequenceEqual(Rows().Select(row => row[0]).Order(StringComparer.OrdinalIgnoreCase)),
            $"{File} has a line 'name | license | copyright | address' for each package, as its own description has them; it differs in: "
            + string.Join(", ", packages.Except(Rows().Select(row => row[0])).Concat(Rows().Select(row => row[0]).Except(packages))));
    }

    [Fact]
    public void Each_license_that_is_named_is_told_in_full_or_by_its_place() => Assert.All(
        Rows(), row => Assert.Contains(row[1], _lines.Where((line, i) => i + 1 < _lines.Length && _lines[i + 1].StartsWith("---", StringComparison.Ordinal))));

    private static IEnumerable<string[]> Rows() => _lines.Select(line => line.Split(" | ")).Where(parts => parts.Length == 4);
}

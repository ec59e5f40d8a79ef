using System.Text.RegularExpressions;

namespace GuideSearch.Core.Tests.Habits;

/// <summary>The table of faults in <c>tests/README.md</c> and the tests that bear their ids.</summary>
public partial class FaultTableTests
{
    [Fact]
    public void Every_fault_of_the_table_has_tests_that_bear_its_id_and_stand_in_its_row()
    {
        var rows = Rows().ToDictionary(row => row.Id, row => row.Tests);

        Assert.InRange(rows.Count, 65, 200);
        Assert.Equal(rows.OrderBy(row => row.Key).Select(row => $"{row.Key} {row.Value}"), Bearers().OrderBy(b => b.Key).Select(b => $"{b.Key} {b.Value}"));
    }

    private static IEnumerable<(string Id, string Tests)> Rows() =>
        from line in File.ReadLines(Path.Combine(SourceTree.Root, "tests", "README.md"))
        let row = Row().Match(line)
        where row.Success
        select (row.Groups["id"].Value, Joined(Name().Matches(row.Groups["tests"].Value).Select(name => name.Groups["name"].Value)));

    /// <summary>Classes of tests by the id that they or their tests bear.</summary>
    private static Dictionary<string, string> Bearers() => (
        from file in SourceTree.Files("tests")
        from line in file.Lines
        let trait = Trait().Match(line)
        where trait.Success
        group Path.GetFileNameWithoutExtension(file.Path) by trait.Groups["id"].Value).ToDictionary(g => g.Key, Joined);

    private static string Joined(IEnumerable<string> names) => string.Join(", ", names.Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^\| (?<id>[A-Z][0-9]{2}) \|[^|]*\|[^|]*\|(?<tests>[^|]*)\|")]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[A-Za-z]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("""^\s*\[Trait\("Fault", "(?<id>[A-Z][0-9]{2})"\)\]""")]
    private static partial Regex Trait();
}

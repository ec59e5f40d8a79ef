using System.Text.RegularExpressions;
using GuideSearch.Contract.Requests;
using GuideSearch.Testing;

namespace GuideSearch.Server.Tests.Contract;

/// <summary>What the page for those who come from another search promises.</summary>
public partial class ComingFromTests
{
    public static TheoryData<string, string> Names
    {
        get
        {
            var rows = File.ReadAllLines(RepositoryFolder.Find("src/docs/coming-from.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Select(line => line.Trim('|', ' ').Split(" | ")).Where(cells => cells.Length == 6 && cells[1] is not ("Algolia" or "---"));
            var names = new TheoryData<string, string>();
            var pairs = from cells in rows
                        from cell in cells[1..5]
                        where Code().IsMatch(cell)
                        select (Name: Code().Match(cell).Groups[1].Value, Ours: Ours().Match(cells[5]).Groups[1].Value);
            foreach (var (name, ours) in pairs.Distinct())
                names.Add(name, ours);
            return names;
        }
    }

    /// <summary>A name that is the same here is taken; another one is told ours.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Every_name_is_ours_or_leads_to_ours(string name, string ours)
    {
        var table = ours == FacetListingParameters.ValuePrefix.Name ? FacetListingParameters.Table : SearchParameters.Table;
        var reading = table.Read([(name, "x")]);

        Assert.NotNull(table.Find(ours));
        Assert.Equal(ours, name == ours ? name : Assert.Single(reading.Faults).Suggestion);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"`(?:/[^`?]*\?)?(\w+)(?:=[^`]*)?`")]
    private static partial Regex Ours();
}

using GuideSearch.Facets;

namespace GuideSearch.Core.Tests.Facets;

public class FacetDeclarationsTests
{
    [Theory]
    [InlineData("seniority"), InlineData("company-size"), InlineData("company_size"), InlineData("Level2"), InlineData("status")]
    public void A_key_that_means_nothing_else_can_be_a_facet(string name) =>
        Assert.Empty(FacetDeclarations.FaultsOf([new(name, "Label", [])]));

    [Theory]
    [InlineData("tag", "a facet that every index has"), InlineData("Vertical", "a facet that every index has")]
    [InlineData("page", "a parameter, flag or column"), InlineData("PERGUIDE", "a parameter, flag or column")]
    [InlineData("title", "a parameter, flag or column"), InlineData("index", "a parameter, flag or column")]
    [InlineData("", "begins with a letter"), InlineData("2nd", "begins with a letter"), InlineData("tag.all", "begins with a letter")]
    [InlineData("größe", "begins with a letter"), InlineData("a b", "begins with a letter"), InlineData("a\n", "begins with a letter")]
    public void A_name_that_means_something_else_is_refused(string name, string reason) =>
        Assert.Contains(reason, Assert.Single(FacetDeclarations.FaultsOf([new(name, "Label", [])])), StringComparison.Ordinal);

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        IReadOnlyList<FacetDeclaration> declared =
        [
            new("tag", "Topic", []), new("level", " ", ["a", "A"]), new("company-size", "Size", []), new("companySize", "Size", [""]),
            .. Enumerable.Range(0, 8).Select(i => new FacetDeclaration($"f{i}", "F", [])),
        ];

        Assert.Equal(
            [
                "has 12 facets; at most 10 can be declared",
                "declares 'tag', a facet that every index has",
                "declares 'company-size' and 'companySize', which read one key; keep one of them",
                "gives 'level' a label that is not 1 to 60 visible characters",
                "gives 'level' an order that is not up to 200 different values of 1 to 128 visible characters",
                "gives 'companySize' an order that is not up to 200 different values of 1 to 128 visible characters",
            ],
            FacetDeclarations.FaultsOf(declared));
    }
}

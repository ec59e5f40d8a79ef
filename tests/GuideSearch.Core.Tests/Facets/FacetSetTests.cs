using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Facets;

public class FacetSetTests
{
    public static TheoryData<string> BuiltIn => [.. FacetSet.BuiltIn.Names];

    [Theory, MemberData(nameof(BuiltIn))]
    public void Each_facet_has_values_from_one_place_and_a_name_that_all_its_uses_take(string name)
    {
        var facet = FacetSet.BuiltIn.Find(name)!;

        Assert.True(facet.OfGuide is null != facet.OfQuestion is null);
        Assert.Matches("^[a-z][a-zA-Z]*$", name);
        Assert.NotEqual("", facet.Label);
        Assert.NotNull(facet.Example);
        Assert.DoesNotContain(name, FacetDeclarations.Reserved);
        Assert.Same(facet, FacetSet.BuiltIn.All.Single(f => f.Place == facet.Place));
    }

    [Theory]
    [InlineData("tag", "SQL|Go"), InlineData("category", "Technical"), InlineData("vertical", "Data")]
    [InlineData("section", "problem-solving"), InlineData("guide", "a"), InlineData("has", "code|follow-ups")]
    public void Values_are_read_from_guide_and_question(string name, string values)
    {
        var guide = AGuide.Named("a").Tagged("SQL", "Go").Asking("Why?", "So.", SectionType.ProblemSolving,
            q => q with { Features = AnswerFeatures.Code | AnswerFeatures.FollowUps }).Build();

        var facet = FacetSet.BuiltIn.Find(name)!;

        Assert.Equal(values.Split('|').Order(), facet.ValuesOf(guide, guide.Documents[0]).Order());
    }

    [Fact]
    public void A_declared_facet_stands_behind_the_others_with_the_values_of_its_key()
    {
        var facets = FacetSet.Create([new("level", "Level of seniority", ["junior", "senior"])]);
        var labels = new Dictionary<string, IReadOnlyList<string>> { ["level"] = ["Senior"] };
        var guide = AGuide.Named("a").Asking("Why?").With(g => g with { Labels = labels }).Build();

        var level = facets.All[^1];

        Assert.Equal([.. FacetSet.BuiltIn.Names, "level"], facets.Names);
        Assert.Equal(("Level of seniority", "junior", "level"), (level.Label, level.Example, level.FrontMatterKey));
        Assert.Equal(["Senior"], level.ValuesOf(guide, guide.Documents[0]));
        Assert.Empty(level.ValuesOf(guide with { Labels = null }, guide.Documents[0]));
        Assert.True(level.NarrowsGuides && level.IsBrowsed);
    }

    [Fact]
    public void Sets_are_equal_by_what_is_declared()
    {
        FacetDeclaration level = new("level", "Level", ["a", "b"]);

        Assert.Same(FacetSet.BuiltIn, FacetSet.Create([]));
        Assert.Equal(FacetSet.Create([level]), FacetSet.Create([level with { Order = ["a", "b"] }]));
        Assert.NotEqual(FacetSet.Create([level]), FacetSet.BuiltIn);
        Assert.NotEqual(FacetSet.Create([level]), FacetSet.Create([level with { Order = ["b", "a"] }]));
        Assert.NotEqual(FacetSet.Create([level]), FacetSet.Create([level with { Label = "Grade" }]));
    }
}

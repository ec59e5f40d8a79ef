using GuideSearch.Facets;
using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Tests.Pages;

public class FacetLinksTests
{
    private static readonly Facet _tags = new(
        FacetSet.BuiltIn.Find("tag")!, ["Python"],
        [new("SQL", "SQL", 9, Selected: false), new("Python", "Python", 4, Selected: true)], More: 0);

    [Fact]
    public void A_value_toggles_and_chosen_values_come_first()
    {
        var links = FacetLinks.Create(_tags, SearchLinks.Read("/search", "?q=x&tag=python"));

        Assert.Equal(["Python", "SQL"], links.Select(l => l.Label));
        Assert.Equal(["/search?q=x", "/search?q=x&tag=python&tag=SQL"], links.Select(l => l.Href));
    }

    [Theory]
    [InlineData("?q=x+tag%3apython", "/search?q=x")]
    [InlineData("?q=tag%3a%22Python%22+x", "/search?q=x")]
    [InlineData("?q=x&tag.all=Python", "/search?q=x")]
    public void A_value_chosen_in_the_text_or_by_all_is_taken_out_where_it_stands(string query, string expected)
    {
        var links = FacetLinks.Create(_tags, SearchLinks.Read("/search", query));

        Assert.Equal(expected, links[0].Href);
    }

    [Fact]
    public void A_value_chosen_in_an_odd_spelling_is_shown_without_a_link() =>
        Assert.Null(FacetLinks.Create(_tags, SearchLinks.Read("/search", "?q=(tag%3apython)"))[0].Href);

    [Fact]
    public void No_link_asks_for_more_values_than_a_search_takes()
    {
        var ten = "?" + string.Join('&', Enumerable.Range(1, 10).Select(i => $"tag=t{i}"));

        Assert.Null(FacetLinks.Create(_tags, SearchLinks.Read("/search", ten))[1].Href);
    }

    [Fact]
    public void Facets_without_a_choice_are_left_out_and_short_ones_come_first()
    {
        var section = new Facet(
            FacetSet.BuiltIn.Find("section")!, [], [new("technical", "technical", 2, false), new("other", "other", 1, false)], 0);
        var vertical = new Facet(FacetSet.BuiltIn.Find("vertical")!, [], [new("Data", "Data", 3, false)], 0);

        Assert.Equal(["section", "tag"], FacetLinks.Useful([_tags, vertical, section]).Select(f => f.Name));
    }

    [Theory]
    [InlineData("section", "problem-solving", "Problem solving")]
    [InlineData("has", "follow-ups", "Follow-up questions")]
    [InlineData("tag", "problem-solving", "problem-solving")]
    [InlineData("section", "unheard-of", "unheard-of")]
    public void Wire_names_are_shown_as_words(string facet, string value, string label) =>
        Assert.Equal(label, FacetSet.BuiltIn.Find(facet)!.LabelOf(value));
}

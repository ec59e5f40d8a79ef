using GuideSearch.Facets;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

public class FacetListingTests
{
    [Theory]
    [InlineData("", "Data Science 2|Machine Learning 2|Data Engineering 1|École 1")]
    [InlineData("data", "Data Science 2|Data Engineering 1")]
    [InlineData("SCI", "Data Science 2")]
    [InlineData("ecole", "École 1")]
    [InlineData("cience", "")]
    public async Task Values_are_found_by_the_beginning_of_any_word(string prefix, string expected)
    {
        using var guides = await OverAsync();

        var facet = await ListAsync(guides, new() { Query = QueryReader.Read("join") }, FacetNames.Tag, prefix);

        Assert.Equal(expected, string.Join('|', facet.Values.Select(v => $"{v.Value} {v.Count}")));
    }

    [Fact]
    public async Task Guides_are_labelled_by_their_titles()
    {
        using var guides = await OverAsync();

        var facet = await ListAsync(guides, new() { Query = QueryReader.Read("") }, FacetNames.Guide, "first");

        Assert.Equal([new("a", "First guide", 1, Selected: false)], facet.Values);
    }

    [Fact]
    public async Task Selected_values_are_listed_even_where_nothing_or_nobody_has_them()
    {
        using var guides = await OverAsync();

        var response = await guides.AskAsync(
            "nothing-has-this", r => r with { Filters = [new(FacetNames.Tag, FacetMode.Any, ["école", "COBOL"])] });
        var tag = response.Facets!.Single(f => f.Name == FacetNames.Tag);

        Assert.Equal(["COBOL", "École"], tag.Values.Select(v => v.Value));
        Assert.All(tag.Values, v => Assert.True(v is { Selected: true, Count: 0 }));
    }

    [Fact]
    public async Task What_does_not_fit_is_counted_as_more()
    {
        using var guides = await OverAsync();

        var response = await guides.AskAsync("", r => r with { FacetSize = 1, Facets = [FacetNames.Tag] });

        Assert.Equal(3, Assert.Single(response.Facets!).More);
    }

    [Fact]
    public async Task Guides_are_listed_with_facets_that_ignore_their_own_selection()
    {
        using var guides = await OverAsync();

        var list = await guides.Searcher.ListGuidesAsync(
            new("gui", [new(FacetNames.Tag, FacetMode.Any, ["data engineering"])], Page: 1, Size: 10), CancellationToken.None);

        Assert.Equal(["Second guide"], list.Guides.Select(g => g.Title));
        Assert.Equal(4, list.Facets.Single(f => f.Name == FacetNames.Tag).Values.Count);
    }

    private static async Task<Facet> ListAsync(SearchedGuides guides, SearchRequest context, string facet, string prefix) =>
        (await guides.Searcher.ListFacetAsync(new(context, facet, prefix, Size: 10), CancellationToken.None)).Facet!;

    private static Task<SearchedGuides> OverAsync() => SearchedGuides.OverAsync([
        AGuide.Named("a").Titled("First guide").Tagged("Data Science", "Machine Learning").Asking("A join?").Build(),
        AGuide.Named("b").Titled("Second guide").Tagged("Data Science", "Data Engineering", "Machine Learning").Asking("A join?").Build(),
        AGuide.Named("c").Titled("Third guide").Tagged("École").Asking("A join?").Build()]);
}

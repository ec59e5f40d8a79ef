using GuideSearch.Facets;
using GuideSearch.Querying;

namespace GuideSearch.Core.Tests.Querying;

public class DeclaredFacetQueryTests
{
    private static readonly FacetSet _facets = FacetSet.Create([new("level", "Level", []), new("company-size2", "Size", [])]);

    [Theory]
    [InlineData("joins level:senior", "level", FacetMode.Any, "senior")]
    [InlineData("-LEVEL:\"very senior\" joins", "level", FacetMode.Not, "very senior")]
    [InlineData("company-size2:1-50 joins", "company-size2", FacetMode.Any, "1-50")]
    [InlineData("tag:sql joins", "tag", FacetMode.Any, "sql")]
    public void The_text_may_filter_by_a_facet_of_the_index(string text, string facet, FacetMode mode, string value)
    {
        var reading = QueryReader.Read(text, _facets);
        var filter = Assert.Single(reading.Filters);

        Assert.Equal((facet, mode), (filter.Facet, filter.Mode));
        Assert.Equal([value], filter.Values);
        Assert.Equal(["joins"], reading.Words);
        Assert.Empty(reading.Notes);
    }

    [Theory]
    [InlineData("level:senior"), InlineData("company-size2:1-50"), InlineData("levels:senior"), InlineData("level :senior")]
    public void Over_another_index_it_is_text(string text) => Assert.Empty(QueryReader.Read(text).Filters);

    [Fact]
    public void A_filter_without_a_value_is_told_by_its_name() =>
        Assert.Equal(
            ["The filter company-size2: has no value, so it was read as text."], QueryReader.Read("company-size2: x", _facets).Notes);
}

using GuideSearch.Contract.Requests;
using GuideSearch.Facets;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Searching;
using Microsoft.AspNetCore.WebUtilities;

namespace GuideSearch.Server.Tests.Pages;

public class AlternativesTests
{
    [Fact]
    public void Each_filter_is_dropped_in_turn_then_all_then_the_strictness()
    {
        var request = new SearchRequest
        {
            Query = QueryReader.Read("joins"),
            Match = MatchMode.All,
            Filters = [new("tag", FacetMode.Any, ["SQL", "Python"]), new("section", FacetMode.Not, ["problem-solving"])],
        };
        var links = SearchLinks.Read("/search", "?q=joins&match=all&tag=SQL&tag=Python&section.not=problem-solving");

        var alternatives = Alternatives.Create(request, [], links);

        Assert.Equal(
            [
                ("Drop the filter “Topic: SQL, Python”", "/search?q=joins&match=all&section.not=problem-solving", 1),
                ("Drop the filter “Question type: not Problem solving”", "/search?q=joins&match=all&tag=SQL&tag=Python", 1),
                ("Drop all filters", "/search?q=joins&match=all", 0),
                ("Accept missing words", "/search?q=joins&tag=SQL&tag=Python&section.not=problem-solving", 2),
            ],
            alternatives.Select(a => (a.Does, a.Href, a.Request.Filters.Count)));
    }

    [Theory]
    [InlineData("?q=joins&tag=pyhton", "/search?q=joins&tag=Python")]
    [InlineData("?q=joins&tag=SQL&tag=Pyhton", "/search?q=joins&tag=SQL&tag=Python")]
    [InlineData("?q=joins&tag.all=pyhton", "/search?q=joins&tag.all=Python")]
    [InlineData("?q=joins+tag%3Apyhton", "/search?q=joins+tag%3APython")]
    [InlineData("?q=tag%3A%22pyhton%22+joins", "/search?q=tag%3APython+joins")]
    public void A_value_that_nothing_has_is_mended_first(string address, string mended)
    {
        var links = SearchLinks.Read("/search", address);
        var pairs = QueryHelpers.ParseQuery(address).SelectMany(p => p.Value, (p, value) => (p.Key, value!));
        var request = SearchQuery.RequestOf(SearchParameters.Table.Read(pairs));

        var first = Alternatives.Create(request, [new("tag", "pyhton", "Python")], links)[0];

        Assert.Equal(("Topic: Python instead of “pyhton”", mended, true), (first.Does, first.Href, first.Mends));
    }

    [Fact]
    public void A_value_that_was_left_out_or_resembles_nothing_is_not_mended()
    {
        var request = new SearchRequest { Query = QueryReader.Read("-tag:pyhton"), Filters = [new("tag", FacetMode.Any, ["zzz"])] };

        var alternatives = Alternatives.Create(
            request, [new("tag", "pyhton", "Python"), new("tag", "zzz", null)], SearchLinks.Read("/search", "?q=-tag%3Apyhton&tag=zzz"));

        Assert.DoesNotContain(alternatives, a => a.Mends);
    }

    [Fact]
    public void Only_the_total_is_asked_for()
    {
        var request = new SearchRequest { Query = QueryReader.Read("x"), Page = 4, Filters = [new("tag", FacetMode.Any, ["a"])] };

        var (page, size, facets) = Assert.Single(Alternatives.Create(request, [], SearchLinks.Read("/search", "?tag=a"))).Request switch
        {
            var r => (r.Page, r.Size, r.Facets!.Count),
        };

        Assert.Equal((1, 1, 0), (page, size, facets));
    }
}

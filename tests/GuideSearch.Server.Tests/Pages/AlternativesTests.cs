using GuideSearch.Facets;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Searching;

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

        var alternatives = Alternatives.Create(request, links);

        Assert.Equal(
            [
                ("Drop the filter “Topic: SQL, Python”", "/search?q=joins&match=all&section.not=problem-solving", 1),
                ("Drop the filter “Question type: not Problem solving”", "/search?q=joins&match=all&tag=SQL&tag=Python", 1),
                ("Drop all filters", "/search?q=joins&match=all", 0),
                ("Accept missing words", "/search?q=joins&tag=SQL&tag=Python&section.not=problem-solving", 2),
            ],
            alternatives.Select(a => (a.Does, a.Href, a.Request.Filters.Count)));
    }

    [Fact]
    public void Only_the_total_is_asked_for()
    {
        var request = new SearchRequest { Query = QueryReader.Read("x"), Page = 4, Filters = [new("tag", FacetMode.Any, ["a"])] };

        var (page, size, facets) = Assert.Single(Alternatives.Create(request, SearchLinks.Read("/search", "?tag=a"))).Request switch
        {
            var r => (r.Page, r.Size, r.Facets!.Count),
        };

        Assert.Equal((1, 1, 0), (page, size, facets));
    }
}

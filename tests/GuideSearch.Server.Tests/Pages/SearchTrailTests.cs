using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Tests.Pages;

public class SearchTrailTests
{
    [Fact]
    public void A_small_page_of_results_holds_each_rank_and_its_neighbors() =>
        Assert.All(Enumerable.Range(1, 900), rank =>
        {
            var (page, size) = SearchTrail.Window(rank);

            Assert.True(Holds((page, size), rank), $"{rank}: {page}, {size}");
            Assert.InRange(size, 2, 50);
            Assert.InRange(page * size, 1, 1000);
        });

    [Fact]
    public void The_search_goes_along_but_for_what_only_lays_out_results()
    {
        var search = SearchLinks.Read("/search", "?q=joins&tag=SQL&sort=newest&page=3&facetSize=200&snippets=3");

        Assert.Equal("/questions/a/b?q=joins&tag=SQL&sort=newest&hit=21", SearchTrail.To("/questions/a/b", 21, search));
        Assert.Equal("/questions/a/b", SearchTrail.To("/questions/a/b", 901, search));
    }

    private static bool Holds((int Page, int Size) window, int rank)
    {
        var first = ((window.Page - 1) * window.Size) + 1;
        return first <= Math.Max(rank - 1, 1) && rank + 1 <= first + window.Size - 1;
    }
}

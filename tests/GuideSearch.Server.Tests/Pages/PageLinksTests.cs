using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Tests.Pages;

public class PageLinksTests
{
    private static readonly SearchLinks _links = SearchLinks.Read("/search", "?q=x&page=5");

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 5, "[1] 2 3 4 5")]
    [InlineData(1, 6, "[1] 2 3 … 6")]
    [InlineData(5, 9, "1 2 3 4 [5] 6 7 8 9")]
    [InlineData(6, 12, "1 … 4 5 [6] 7 8 … 12")]
    [InlineData(3, 5, "1 2 [3] 4 5")]
    [InlineData(100, 100, "1 … 98 99 [100]")]
    public void The_first_the_last_and_the_neighbours_are_listed(int number, int pages, string expected)
    {
        var links = PageLinks.Create(new(number, 10, pages, After: null), _links);

        var steps = links.Numbers.Select(n => n.Number is null ? "…" : n.Current ? $"[{n.Number}]" : $"{n.Number}");
        Assert.Equal(expected, string.Join(' ', steps));
    }

    [Fact]
    public void The_first_page_has_no_previous_and_the_last_no_next()
    {
        Assert.Null(PageLinks.Create(new(1, 10, 3, "c"), _links).Previous);
        Assert.Equal("/search?q=x&page=2", PageLinks.Create(new(1, 10, 3, "c"), _links).Next);
        Assert.Null(PageLinks.Create(new(3, 10, 3, null), _links).Next);
    }

    [Fact]
    public void Behind_the_last_page_by_number_the_cursor_leads_on()
    {
        Assert.Equal("/search?q=x&after=c", PageLinks.Create(new(100, 10, 100, "c"), _links).Next);

        var deeper = PageLinks.Create(new(1, 10, 100, "d"), SearchLinks.Read("/search", "?q=x&after=c"));
        Assert.Equal(("/search?q=x", "/search?q=x&after=d"), (deeper.Previous, deeper.Next));
        Assert.Empty(deeper.Numbers);
    }

    [Fact]
    public void A_page_behind_the_end_leads_back_to_the_last() =>
        Assert.Equal("/search?q=x&page=2", PageLinks.Create(new(7, 10, 2, null), _links).Previous);
}

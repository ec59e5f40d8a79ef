using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Tests.Pages;

public class SearchLinksTests
{
    private static readonly SearchLinks _links =
        SearchLinks.Read("/search", "?q=data+model&tag=Python&tag=C%23&section.not=behavioral&page=3&sort=newest");

    [Fact]
    public void Adding_a_value_keeps_everything_but_the_page() =>
        Assert.Equal("/search?q=data+model&tag=Python&tag=C%23&section.not=behavioral&sort=newest&has=code", _links.Add("has", "code"));

    [Fact]
    public void Removing_a_value_keeps_the_others_and_does_not_mind_case() =>
        Assert.Equal("/search?q=data+model&tag=C%23&section.not=behavioral&sort=newest", _links.Remove("tag", "PYTHON"));

    [Fact]
    public void Adding_then_removing_leads_back()
    {
        var there = SearchLinks.Read("/search", new Uri("http://x" + _links.Add("tag", "A/B & C+D")).Query);

        Assert.Equal(_links.ToPage(1), there.Remove("tag", "A/B & C+D"));
    }

    [Fact]
    public void A_single_value_is_replaced_and_a_default_is_left_out()
    {
        Assert.Equal("/search?q=data+model&tag=Python&tag=C%23&section.not=behavioral&sort=guide", _links.Set("sort", "guide"));
        Assert.Equal("/search?q=data+model&tag=Python&tag=C%23&section.not=behavioral", _links.Drop("sort"));
        Assert.Equal("/search?q=data+model&tag=Python&tag=C%23&section.not=behavioral&sort=newest", _links.ToPage(1));
    }

    [Fact]
    public void All_filters_can_be_dropped_at_once() => Assert.Equal("/search?q=data+model&sort=newest", _links.WithoutFilters);

    [Fact]
    public void The_form_carries_on_what_is_not_the_text_and_not_the_page() =>
        Assert.Equal(["tag", "tag", "section.not", "sort"], _links.BesideText.Select(p => p.Key));

    [Fact]
    public void Nothing_asked_is_the_bare_path() => Assert.Equal("/guides", SearchLinks.Read("/guides", "?q=").Here);

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("a&b=c#d")]
    [InlineData("\uD800")]
    public void A_value_never_leaves_its_parameter(string value)
    {
        var address = _links.Add("tag", value);

        Assert.DoesNotContain(address, c => c is '<' or '>' or '"' or '\'' or '#' or ' ');
        Assert.Equal(5, address.Count(c => c == '&'));
    }
}

using System.Buffers.Text;
using System.Text;
using GuideSearch.Facets;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;

namespace GuideSearch.Lucene.Tests.Collecting;

public class CursorTests
{
    private static readonly SearchRequest _request = new() { Query = QueryReader.Read("zab") };

    [Theory]
    [InlineData(1.5, 0, 1)]
    [InlineData(0, 7, 10)]
    [InlineData(-2.25, 12, 1000)]
    [InlineData(1e9, 3, 1 << 30)]
    [InlineData(0.1 + 0.2, 3, 2)] // to the last bit
    public void A_position_comes_back_as_it_was(double key, int document, int rank)
    {
        var read = Cursor.Read(new Cursor(new(key, document, 0), rank).Write("g1", _request), "g1", _request);

        Assert.Equal((key, document, rank), (read.Last.Key, read.Last.Document, read.Rank));
    }

    public static TheoryData<string, SearchRequest> Others => new()
    {
        { "words", _request with { Query = QueryReader.Read("zeb") } },
        { "order", _request with { Sort = SortOrder.Newest } },
        { "filters", _request with { Filters = [new("tag", FacetMode.Any, ["SQL"])] } },
        { "mode", _request with { Match = MatchMode.All } },
        { "kind", _request with { Kind = KindFilter.Any } },
        { "aids", _request with { Aids = SearchAids.None } },
        { "share of a guide", _request with { PerGuide = 1 } },
        { "collapsing", _request with { Similar = SimilarMode.Collapse } },
    };

    [Theory, MemberData(nameof(Others))]
    public void A_position_of_another_search_is_refused(string difference, SearchRequest other)
    {
        var text = new Cursor(new(1, 2, 0), 3).Write("g1", _request);

        var fault = Assert.Throws<SearchException>(() => Cursor.Read(text, "g1", other));

        Assert.True(fault.Error is SearchError.CursorExpired, difference);
        Assert.Contains("belongs to another search", fault.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, SearchRequest> Alike => new()
    {
        { "page", _request with { Page = 4 } },
        { "size", _request with { Size = 50 } },
        { "snippets", _request with { Snippets = 0 } },
        { "facets", _request with { Facets = [] } },
        { "explanation", _request with { Explain = true } },
    };

    [Theory, MemberData(nameof(Alike))]
    public void What_is_presentation_may_change_between_pages(string difference, SearchRequest other) =>
        Assert.True(Cursor.Read(new Cursor(new(1, 2, 0), 3).Write("g1", _request), "g1", other).Rank == 3, difference);

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("g1|x|0|0")]
    [InlineData("g1|x|zz|0|1")]
    [InlineData("g1|x|0|-1|1")]
    [InlineData("g1|x|0|0|99999999999")]
    [InlineData("g1|x|0|0|1073741825")] // above any rank
    [InlineData("g1|x|0|0|1|1")]
    public void Anything_else_is_no_position(string content)
    {
        foreach (var text in new[] { content, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(content)) })
        {
            var fault = Assert.Throws<SearchException>(() => Cursor.Read(text, "g1", _request));
            Assert.Equal(SearchError.CursorExpired, fault.Error);
            Assert.StartsWith("The cursor was not returned", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_position_of_an_earlier_generation_is_refused() => Assert.Contains(
        "was rebuilt",
        Assert.Throws<SearchException>(() => Cursor.Read(new Cursor(new(1, 2, 0), 3).Write("g1", _request), "g2", _request)).Message,
        StringComparison.Ordinal);
}

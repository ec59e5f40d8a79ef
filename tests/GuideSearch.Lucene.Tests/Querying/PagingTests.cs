using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

public class PagingTests
{
    [Fact]
    public async Task A_position_expires_with_its_generation()
    {
        using var guides = await OverAsync(3);
        var after = (await guides.AskAsync("words", r => r with { Size = 1 })).Page.After;
        await guides.PublishAsync([AGuide.Named("b").Asking("New words").Build()]);

        Assert.Contains("rebuilt", (await Refused(guides, "words", after)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_belongs_to_one_search()
    {
        using var guides = await OverAsync(3);
        var after = (await guides.AskAsync("words", r => r with { Size = 1 })).Page.After;

        Assert.Contains("another search", (await Refused(guides, "other words", after)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("%%%")]
    [InlineData("YXxifGN8ZHxl")]
    [InlineData("AAAA\uD800")]
    public async Task What_is_no_position_is_refused_in_words(string after)
    {
        using var guides = await OverAsync(1);

        Assert.Contains("was not returned by a search", (await Refused(guides, "words", after)).Message, StringComparison.Ordinal);
    }

    [Trait("Fault", "Q06")]
    [Fact]
    public async Task Pages_end_at_a_thousand_results_and_positions_go_on()
    {
        using var guides = await OverAsync(1_020);
        var last = await guides.AskAsync("words", r => r with { Page = 20, Size = 50 });

        var tooDeep = await Assert.ThrowsAsync<SearchException>(() => guides.AskAsync("words", r => r with { Page = 21, Size = 50 }));
        var rest = await guides.AskAsync("words", r => r with { After = last.Page.After, Size = 50 });

        Assert.Equal(SearchError.PageTooDeep, tooDeep.Error);
        Assert.Equal(20, last.Page.Pages);
        Assert.Equal(Enumerable.Range(1_001, 20), rest.Hits.Select(h => h.Rank));
    }

    private static async Task<SearchException> Refused(SearchedGuides guides, string text, string? after)
    {
        var error = await Assert.ThrowsAsync<SearchException>(() => guides.AskAsync(text, r => r with { After = after }));
        Assert.Equal(SearchError.CursorExpired, error.Error);
        return error;
    }

    private static Task<SearchedGuides> OverAsync(int questions) => SearchedGuides.OverAsync(
        [Enumerable.Range(0, questions).Aggregate(AGuide.Named("a"), (guide, i) => guide.Asking($"Same words {i}")).Build()]);
}

using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

public sealed class DidYouMeanTests : IAsyncLifetime
{
    private SearchedGuides _guides = null!;

    public async Task InitializeAsync()
    {
        var guide = AGuide.Named("a").Asking("On negotation of terms").Asking("Compilers and zyzzogeton");
        for (var i = 0; i < 12; i++)
            guide.Asking($"On negotiation, chapter {i}");
        _guides = await SearchedGuides.OverAsync([guide.Build()]);
    }

    public Task DisposeAsync()
    {
        _guides.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("negotiaton", "negotiation")]
    [InlineData("on negotiaton chapter", "on negotiation chapter")]
    [InlineData("\"On Negotiaton\" chapter", "\"On negotiation\" chapter")]
    public async Task A_spelling_that_finds_more_is_offered_with_what_it_finds(string typed, string better)
    {
        var suggestion = (await _guides.AskAsync(typed)).Suggestion!;

        Assert.Equal(better, suggestion.Text);
        Assert.Equal((await SearchPlainlyAsync(better)).Totals!.Documents, suggestion.Documents);
    }

    [Fact]
    public async Task A_slip_that_a_guide_makes_too_is_found_as_typed_and_the_common_spelling_offered()
    {
        var response = await _guides.AskAsync("negotation");

        Assert.Equal("On negotation of terms", Assert.Single(response.Hits).Prompt.Text);
        Assert.Equal("negotiation", response.Suggestion!.Text);
    }

    [Theory]
    [InlineData("negotiation")]
    [InlineData("zyzzogeton")]
    [InlineData("compilers")]
    [InlineData("qqqqqqqq")]
    [InlineData("negotiaton compilers")]
    public async Task Nothing_is_offered_that_finds_no_more(string typed) => Assert.Null((await _guides.AskAsync(typed)).Suggestion);

    [Theory]
    [InlineData("negotiaton")]
    [InlineData("negotation")]
    public async Task What_is_offered_leads_to_no_other_offer(string typed) =>
        Assert.Null((await _guides.AskAsync((await _guides.AskAsync(typed)).Suggestion!.Text)).Suggestion);

    [Fact]
    public async Task Nothing_is_offered_where_typos_are_not_forgiven() =>
        Assert.Null((await _guides.AskAsync("negotation", r => r with { Aids = SearchAids.All & ~SearchAids.Typo })).Suggestion);

    private Task<SearchResponse> SearchPlainlyAsync(string text) =>
        _guides.AskAsync(text, r => r with { Aids = SearchAids.All & ~(SearchAids.Typo | SearchAids.Semantic) });
}

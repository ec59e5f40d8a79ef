using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>What the page of results says of how the query was read.</summary>
[Collection(PageTests.Name)]
public class SearchNotesTests(PageHost host)
{
    [Theory]
    [InlineData("/search?q=schedular+pod&sort=guide")]
    [InlineData("/search?q=schedular+pod&sort=guide&page=9")]
    public async Task A_better_spelling_is_offered_with_what_it_finds_also_where_nothing_is_shown(string address)
    {
        var suggestion = JsonNode.Parse(await host.Client.GetStringAsync($"/api/v1{address}"))!["suggestion"]!;
        var offer = (await host.ReadAsync(address)).QuerySelector(".meant")!;
        var better = await host.ReadAsync(offer.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal($"Did you mean {suggestion["q"]}? {suggestion["questions"]} questions", Words(offer));
        Assert.Equal("/search?q=scheduler+pod&sort=guide", offer.QuerySelector("a")!.GetAttribute("href"));
        Assert.StartsWith($"{suggestion["questions"]} questions", Words(better.QuerySelector("h1")!), StringComparison.Ordinal);
        Assert.Null(better.QuerySelector(".meant"));
    }

    [Theory]
    [InlineData("conflct", "Also looked for: conflct as conflict")]
    [InlineData("ml", "Also looked for: ml as machine learning")]
    [InlineData("conflct+ml", "Also looked for: conflct as conflict; ml as machine learning")]
    [InlineData("behavioral+questions+customer", "“behavioral questions” was taken as the type Behavioral")]
    [InlineData("what+is+the+matrix", "Ignored as too common: what, is, the")]
    [InlineData("conflict+-customer", "Without: customer")]
    public async Task What_was_added_and_what_was_left_out_is_said(string text, string note) =>
        Assert.Contains(note, (await host.ReadAsync($"/search?q={text}")).QuerySelectorAll(".note").Select(Words));

    [Fact]
    public async Task Each_hit_names_the_words_it_lacks() =>
        Assert.Equal(
            ["teapot"], (await host.ReadAsync("/search?q=confusion+teapot")).QuerySelectorAll(".missing s").Select(s => s.TextContent));

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

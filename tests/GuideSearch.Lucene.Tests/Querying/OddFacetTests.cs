using GuideSearch.Facets;
using GuideSearch.Querying;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>Whatever a label or a word looks like, its document is there and the label finds it, and no other.</summary>
[Trait("Fault", "C16")]
public class OddFacetTests
{
    private static readonly string[] _values =
    [
        "C/C++ & \"Rust\" <b>", "a,b", "a:b", "-x", "\"quoted\"", "*", "?", "100 %", "é", "日本語", "🎉", "ß", "%2F", "a+b", "..", "null", "tag:x",
        "[a TO b]", "a\\b", "'", "#", "a/b/c", "\u05d0\u05d1", "e\u0301\u0302", new('x', 128), "0", "true", "a  b",
    ];

    [Fact]
    public async Task Each_value_finds_the_documents_that_have_it_and_no_other()
    {
        using var guides = await SearchedGuides.OverAsync(
            _values.Select((value, i) => AGuide.Named($"guide-{i:00}").In(value, value).Tagged(value).Asking("Why is it so?").Build()));

        foreach (var (i, value) in _values.Index())
        {
            foreach (var facet in (string[])[FacetNames.Tag, FacetNames.Category, FacetNames.Vertical])
            {
                var response = await guides.AskAsync("", r => r with { Filters = [new(facet, FacetMode.Any, [value])] });

                Assert.Equal((value, $"guide-{i:00}"), (value, Assert.Single(response.Hits).Id.Guide));
            }
        }
    }

    [Fact]
    public async Task Each_value_is_listed_as_it_is_written()
    {
        using var guides = await SearchedGuides.OverAsync(
            _values.Select((value, i) => AGuide.Named($"guide-{i:00}").Tagged(value).Asking("Why is it so?").Build()));
        var listed = await guides.Searcher.ListFacetAsync(new(new() { Query = QueryReader.Read("") }, FacetNames.Tag, "", 200), CancellationToken.None);

        Assert.Equal(_values.Order(StringComparer.Ordinal), listed.Facet!.Values.Select(v => v.Value).Order(StringComparer.Ordinal));
    }

    /// <summary>An engine drops a document with a term of more than 32,766 bytes, and says so to nobody.</summary>
    [Theory]
    [InlineData("x", 40_000), InlineData("汉", 20_000), InlineData("a/", 20_000), InlineData("é", 40_000), InlineData("9", 100_000), InlineData("ﷺ", 5_000)]
    public async Task A_word_without_end_costs_no_document(string letter, int times)
    {
        var word = string.Concat(Enumerable.Repeat(letter, times));
        using var guides = await SearchedGuides.OverAsync(
            [AGuide.Named("a").Asking($"What is {word[..100]}?", $"A treasure {word} in one word.").Asking("What else?", "Nothing.").Build()]);

        Assert.Equal("What is", Assert.Single((await guides.AskAsync("treasure")).Hits).Prompt.Text[..7]);
        Assert.Equal(2, (await guides.AskAsync("")).Hits.Count);
    }
}

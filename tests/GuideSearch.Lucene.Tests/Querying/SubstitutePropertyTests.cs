using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Synonyms;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>
/// What ranking promises of words that stand for those that were typed: (8) a word that the index knows is not corrected; (9) the whole
/// word stands above the one that continues it; (10) the word itself stands above its synonym; (11) words stand above meaning alone;
/// (12) what an aid finds is found by that aid alone, and marked as such; (13) names, numbers, quotes and exclusions are left as they are.
/// </summary>
public class SubstitutePropertyTests
{
    [Fact]
    public async Task A_word_that_the_index_knows_is_not_corrected()
    {
        using var guides = await GuidesOf("On form and content", "On farms and fields");

        Assert.Equal(["On form and content"], PromptsOf(await guides.AskAsync("form")));
    }

    [Fact]
    public async Task A_rare_misspelling_in_a_guide_is_found_to_the_letter_and_the_right_spelling_is_not()
    {
        using var guides = await GuidesOf("On negotation of terms", "On negotiation of terms");

        Assert.Equal(["On negotation of terms"], PromptsOf(await guides.AskAsync("negotation", r => r with { Aids = SearchAids.Typo })));
    }

    [Fact]
    public async Task The_whole_word_stands_above_the_one_that_continues_it()
    {
        using var guides = await GuidesOf("Sales", "Salesperson", "Salespeople");

        Assert.Equal("Sales", PromptsOf(await guides.AskAsync("sales"))[0]);
    }

    [Fact]
    public async Task The_word_itself_stands_above_its_synonym_however_often_that_is_said()
    {
        using var guides = await GuidesOf("The shopper, a shopper for every shopper", "About a customer and much else that fills the line");

        Assert.Equal(2, (await guides.AskAsync("customer")).Hits.Count);
        Assert.StartsWith("About a customer", PromptsOf(await guides.AskAsync("customer"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_stand_above_meaning_alone()
    {
        using var guides = await GuidesOf("How do you negotiate your wage?", "How do salary talks go?", "Why do compilers inline?");

        var prompts = PromptsOf(await guides.AskAsync("salary talks"));

        Assert.Equal(["How do salary talks go?", "How do you negotiate your wage?"], prompts);
    }

    [Theory]
    [InlineData("regularisaton", SearchAids.Typo, MatchKind.Typo)]
    [InlineData("regulariza", SearchAids.Prefix, MatchKind.Prefix)]
    [InlineData("shrinkage", SearchAids.Synonyms, MatchKind.Synonym)]
    public async Task What_an_aid_finds_is_found_by_that_aid_alone_and_marked_as_such(string query, SearchAids aid, MatchKind mark)
    {
        using var guides = await GuidesOf("What is regularization?", "Why do compilers inline?");

        var found = await guides.AskAsync(query, r => r with { Aids = aid });
        var without = await guides.AskAsync(query, r => r with { Aids = SearchAids.All & ~aid & ~SearchAids.Semantic });

        Assert.Equal(["What is regularization?"], PromptsOf(found));
        Assert.Equal(mark, Assert.Single(found.Hits[0].Prompt.Ranges).How);
        Assert.Equal(mark, Assert.Single(found.Expansions).How);
        Assert.Empty(without.Hits);
    }

    [Theory]
    [InlineData("\"regularisaton\"")]
    [InlineData("regularizatio2")]
    [InlineData("s4")]
    [InlineData("c+++")]
    public async Task Names_numbers_and_quotes_are_not_corrected(string query)
    {
        using var guides = await GuidesOf("What is regularization?", "What is S3?", "What is C++?");

        Assert.Empty((await guides.AskAsync(query)).Expansions);
        Assert.DoesNotContain((await guides.AskAsync(query)).Hits, hit => hit.Missing.Count == 0);
    }

    [Fact]
    public async Task Exclusions_are_neither_corrected_nor_completed_nor_widened()
    {
        using var guides = await GuidesOf("Trees and the shopper", "Trees and regularization");

        Assert.Equal(2, (await guides.AskAsync("trees -regularisaton")).Hits.Count);
        Assert.Equal(2, (await guides.AskAsync("trees -regulariza")).Hits.Count);
        Assert.Equal(2, (await guides.AskAsync("trees -customer")).Hits.Count);
    }

    [Fact]
    public async Task A_finished_word_is_not_completed()
    {
        using var guides = await GuidesOf("What is regularization?", "What is a regulator?");

        Assert.Empty((await guides.AskAsync("regulari ", r => r with { Aids = SearchAids.Prefix })).Hits);
    }

    [Fact]
    public async Task A_synonym_of_several_words_matches_only_in_a_row()
    {
        using var guides = await GuidesOf("On the net promoter score", "The score of a promoter, net of cost");

        Assert.Equal("On the net promoter score", Assert.Single(PromptsOf(await guides.AskAsync("nps"))));
    }

    private static List<string> PromptsOf(SearchResponse response) => [.. response.Hits.Select(hit => hit.Prompt.Text)];

    private static Task<SearchedGuides> GuidesOf(params string[] prompts)
    {
        var guide = AGuide.Named("a").Titled("Guide");
        foreach (var prompt in prompts)
            guide.Asking(prompt);
        var source = new ContentLocation("synonyms.yml", 1, 1);
        SynonymSet synonyms = new([
            SynonymEntry.TwoWay(["customer", "shopper"], source),
            SynonymEntry.OneWay(["shrinkage"], ["regularization"], source),
            SynonymEntry.TwoWay(["nps", "net promoter score"], source)]);
        return SearchedGuides.OverAsync([guide.Build()], inputs: new("test") { Synonyms = synonyms });
    }
}

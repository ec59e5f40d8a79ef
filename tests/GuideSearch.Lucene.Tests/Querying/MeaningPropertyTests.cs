using GuideSearch.Facets;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>
/// What ranking promises of likeness in meaning: (18) a prompt with a word near the missing one stands above one without; (19) the word
/// itself stands above a word near it; (20) what the best hits speak of leads to more of it; (21) how many hits are shown changes nothing
/// about their order; (22) all of it can be switched off.
/// </summary>
public class MeaningPropertyTests
{
    [Fact]
    public async Task A_prompt_with_a_word_near_the_missing_one_stands_above_one_without()
    {
        using var guides = await GuidesOf("How do you announce a parade to a friend?", "How do you announce a wage to a friend?");

        var hits = (await guides.AskAsync("announce a salary", r => r with { Explain = true })).Hits;

        Assert.Equal("a/q2", hits[0].Id.ToString());
        Assert.Contains(hits[0].Why!.Parts, part => part.Parts.Any(neighbor => neighbor.Description.StartsWith("neighbor(salary)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_word_itself_stands_above_a_word_near_it()
    {
        using var guides = await GuidesOf("How do you announce a wage to a friend?", "How do you announce a salary to a friend?");

        Assert.Equal("a/q2", (await guides.AskAsync("announce a salary")).Hits[0].Id.ToString());
    }

    [Theory]
    [InlineData("in a garden of plants", "in a garden of seeds", "a/q2")]
    [InlineData("in a kitchen of forks", "in a kitchen of pans", "a/q1")]
    public async Task What_the_best_hits_speak_of_leads_to_more_of_it(string best, string second, string next)
    {
        using var guides = await GuidesOf(
            ["Next steps in a kitchen of spoons", "Next steps in a garden of flowers", $"Beginner steps {best}", $"Beginner steps {second}",
                .. Enumerable.Range(0, 50).Select(i => $"Of other things {i}")]);

        Assert.Equal(next, (await guides.AskAsync("beginner steps")).Hits[2].Id.ToString());
    }

    [Fact]
    public async Task A_name_without_meaning_means_what_its_best_hits_do_and_so_it_is_counted()
    {
        var pumps = AGuide.Named("a").In("Machines", "Pumps").Asking("The zorbex pump, its seals and its valves").Asking("Seals and valves of a pump");
        var others = Enumerable.Range(0, 50).Aggregate(AGuide.Named("b"), (guide, i) => guide.Asking($"Of other things {i}"));
        using var guides = await SearchedGuides.OverAsync([pumps.Build(), others.Build()]);

        var answer = await guides.AskAsync("zorbex");
        var listing = await guides.Searcher.ListFacetAsync(new(new() { Query = QueryReader.Read("zorbex") }, FacetNames.Category, "", 10), default);

        Assert.Equal(["a/q1", "a/q2"], answer.Hits.Select(hit => hit.Id.ToString()));
        Assert.Equal(2, answer.Totals!.Documents);
        Assert.Equal(("Machines", 2), listing.Facet!.Values.Select(value => (value.Value, value.Count)).Single());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public async Task How_many_hits_are_shown_changes_nothing_about_their_order(int size)
    {
        var random = new Random(3);
        string[] words = ["customer", "client", "deadline", "price", "budget", "team", "conflict", "server", "outage", "incident", "contract", "sales"];
        string Text(int count) => string.Join(' ', random.GetItems(words, count));
        using var guides = await GuidesOf([.. Enumerable.Range(0, 200).Select(_ => Text(4))]);

        for (var round = 0; round < 40; round++)
        {
            var query = Text(3);
            var shown = (await guides.AskAsync(query, r => r with { Size = size })).Hits;
            var all = (await guides.AskAsync(query, r => r with { Size = SearchRequest.MaxSize })).Hits;
            Assert.Equal(all.Take(size).Select(hit => (hit.Id, hit.Score)), shown.Select(hit => (hit.Id, hit.Score)));
        }
    }

    [Fact]
    public async Task What_is_found_by_meaning_alone_is_explained_by_it_and_has_its_rank()
    {
        using var guides = await GuidesOf("How do you negotiate your wage?", "Why do compilers inline?");
        var hit = Assert.Single((await guides.AskAsync("salary talks")).Hits);

        var why = await guides.Searcher.ExplainAsync(new() { Query = QueryReader.Read("salary talks") }, hit.Id, CancellationToken.None);

        Assert.Equal((true, 1, hit.Score), (why!.Matches, why.Rank, why.Score!.Value));
        Assert.Contains(why.Score.Parts, part => part.Description.StartsWith("semantic = semanticWeight", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_feedback_words_alone_decide()
    {
        using var guides = await GuidesOf(
            "How do you announce a parade to a friend?", "How do you announce a wage to a friend?", "Tell of the salary");

        var hits = (await guides.AskAsync("announce a salary", r => r with { Aids = SearchAids.All & ~SearchAids.Semantic })).Hits;

        Assert.Equal(2, hits.Single(hit => hit.Id.ToString() == "a/q1").Rank);
        Assert.Equal(hits[1].Score, hits[2].Score);
    }

    private static Task<SearchedGuides> GuidesOf(params string[] prompts)
    {
        var guide = AGuide.Named("a").Titled("Guide");
        foreach (var prompt in prompts)
            guide.Asking(prompt);
        return SearchedGuides.OverAsync([guide.Build()]);
    }
}

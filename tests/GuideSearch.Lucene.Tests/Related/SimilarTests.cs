using GuideSearch.Guides;
using GuideSearch.Lucene.Tests.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Related;

/// <summary>What is shown beside a question.</summary>
public class SimilarTests
{
    [Fact]
    public async Task Questions_about_the_same_things_are_found_those_of_other_guides_first()
    {
        using var guides = await OverPipelinesAsync();

        var similar = await guides.Searcher.FindSimilarAsync(new("a", "q1"), size: 10, CancellationToken.None);

        Assert.Equal(["b/q1", "a/q2"], similar!.Questions.Select(q => q.Listed!.Question.Id.ToString()));
        Assert.All(similar.Questions, q => Assert.Equal(Relation.Similar, q.Relation));
        Assert.Contains("pipeline", similar.Questions[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_question_in_other_words_is_not_similar_but_the_same()
    {
        using var guides = await OverPipelinesAsync();

        var similar = await guides.Searcher.FindSimilarAsync(new("a", "q1"), size: 10, CancellationToken.None);

        Assert.DoesNotContain(similar!.Questions, q => q.Listed!.Question.Id.Guide == "c");
    }

    [Fact]
    public async Task A_question_is_found_by_the_earlier_slug_of_its_guide_and_an_unknown_one_is_not()
    {
        using var guides = await OverPipelinesAsync();

        Assert.Equal(new("a", "q1"), (await guides.Searcher.FindSimilarAsync(new("old-a", "q1"), 3, CancellationToken.None))!.Id);
        Assert.Null(await guides.Searcher.FindSimilarAsync(new("a", "q9"), 3, CancellationToken.None));
        Assert.Null(await guides.Searcher.FindNextAsync(new("nobody", "q1"), 3, CancellationToken.None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20261125)]
    public async Task Nothing_is_beside_itself_or_listed_twice(int seed)
    {
        var all = GuidesOf(new(seed));
        using var guides = await SearchedGuides.OverAsync(all);
        var clusters = new NaiveClusters(all);
        var found = 0;
        foreach (var id in all.SelectMany(guide => guide.Documents).Select(document => document.Id))
        {
            var similar = await guides.Searcher.FindSimilarAsync(id, size: 5, CancellationToken.None);
            var next = await guides.Searcher.FindNextAsync(id, size: 5, CancellationToken.None);

            AssertDistinct(similar!, clusters);
            AssertDistinct(next!, clusters);
            found += similar!.Questions.Count;
        }

        Assert.True(found > 50, $"seed {seed} shows too little");
    }

    /// <summary>Twenty guides of five questions; every third question is one that was asked before.</summary>
    private static List<Guide> GuidesOf(Random random)
    {
        var prompts = new List<string>();
        while (prompts.Count < 100)
            prompts.Add(prompts.Count > 0 && random.Next(3) == 0 ? prompts[random.Next(prompts.Count)] : Words(random, 4));
        return [.. prompts.Chunk(5).Select((chunk, i) =>
            chunk.Aggregate(AGuide.Named($"g{i:00}"), (guide, prompt) => guide.Asking(prompt, Words(random, 6))).Build())];
    }

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => $"z{(char)('a' + random.Next(12))}{(char)('a' + random.Next(10))}b"));

    private static void AssertDistinct(RelatedQuestions related, NaiveClusters clusters)
    {
        var shown = related.Questions.Select(q => q.Listed!.Question.Id).Prepend(related.Id).ToList();

        Assert.InRange(related.Questions.Count, 0, 5);
        Assert.Equal(shown.Count, shown.DistinctBy(clusters.Of).Count());
    }

    private static Task<SearchedGuides> OverPipelinesAsync() => SearchedGuides.OverAsync([
        AGuide.Named("a").With(g => g with { Aliases = ["old-a"] })
            .Asking("How do you monitor a data pipeline?", "Freshness and volume alerts.")
            .Asking("Which alerts does a pipeline need?", "Freshness first.").Asking("What is a salary?").Build(),
        AGuide.Named("b").Asking("A pipeline lost rows. Which alerts were missing?", "Volume.")
            .Asking("Where do you see yourself?").Build(),
        AGuide.Named("c").Asking("How would you monitor data pipelines?", "Freshness and volume alerts.").Build(),
    ]);
}

using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>Folding hits that ask the same, against a walk down the ranking that folds nothing.</summary>
public class CollapseTests
{
    private const int RequestsPerCorpus = 80;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20261125)]
    public async Task What_is_shown_is_what_a_walk_down_the_plain_ranking_leaves(int seed)
    {
        var make = new RandomGuides(new(seed));
        var all = make.Guides(20);
        using var guides = await SearchedGuides.OverAsync(all);
        var clusters = new NaiveClusters(all);
        var folded = 0;
        for (var round = 0; round < RequestsPerCorpus; round++)
        {
            var request = make.Request() with { Similar = SimilarMode.Collapse };
            var plain = await guides.AllHitsAsync(request with { Similar = SimilarMode.Show, PerGuide = 0, Size = SearchRequest.MaxSize });
            var shown = await guides.AllHitsAsync(request);

            Assert.Equal(Thinned(plain, request, clusters), shown.Select(hit => hit.Id));
            Assert.Equal(Enumerable.Range(1, shown.Count), shown.Select(hit => hit.Rank));
            folded += plain.Count - shown.Count;
        }

        Assert.True(folded > 100, $"seed {seed} shows too little");
    }

    [Fact]
    public async Task The_best_of_those_that_ask_the_same_stands_for_all_and_counts_stay()
    {
        using var guides = await OverDeadlinesAsync();

        var shown = await guides.AskAsync("missed deadline");
        var collapsed = await guides.AskAsync("missed deadline", r => r with { Similar = SimilarMode.Collapse });

        Assert.Equal(3, shown.Hits.Count);
        var hit = Assert.Single(collapsed.Hits);
        Assert.Equal(shown.Hits[0].Id, hit.Id);
        Assert.Equal(3, hit.AskedIn);
        Assert.Equal(["a/q1", "b/q1"], hit.AlsoAskedIn.Select(other => other.Id.ToString()));
        Assert.Equal(shown.Totals, collapsed.Totals);
        Assert.Equal(1, collapsed.Page.Pages);
    }

    [Fact]
    public async Task A_hit_that_its_guide_has_no_room_for_leaves_its_place_to_another_guide()
    {
        using var guides = await SearchedGuides.OverAsync([
            AGuide.Named("a").Asking("Budget budget").Asking("How do you plan a budget?").Build(),
            AGuide.Named("b").Asking("How do you plan the budget?", "With care.").Build(),
        ]);

        var response = await guides.AskAsync("budget", r => r with { Similar = SimilarMode.Collapse, PerGuide = 1 });

        Assert.Equal(["a/q1", "b/q1"], response.Hits.Select(hit => hit.Id.ToString()));
    }

    [Fact]
    public async Task Those_that_most_guides_ask_come_first_when_sorted_by_asked()
    {
        using var guides = await OverDeadlinesAsync();

        var response = await guides.AskAsync("", r => r with { Sort = SortOrder.Asked });

        Assert.Equal(
            [("a/q1", 3), ("b/q1", 3), ("c/q2", 3), ("b/q2", 1), ("c/q1", 1)], response.Hits.Select(h => (h.Id.ToString(), h.AskedIn)));
    }

    [Fact]
    public async Task Browsing_puts_what_many_guides_ask_before_what_is_a_little_newer_only()
    {
        using var guides = await SearchedGuides.OverAsync([
            AGuide.Named("a").Published(new(2025, 1, 1)).Asking("What is churn?").Build(),
            AGuide.Named("b").Published(new(2025, 1, 21)).Asking("What is margin?").Build(),
            AGuide.Named("c").Published(new(2025, 1, 1)).Asking("What is churn?").Build(),
            AGuide.Named("d").Published(new(2025, 6, 1)).Asking("What is yield?").Build(),
        ]);

        Assert.Equal(["d", "a", "c", "b"], (await guides.AskAsync("")).Hits.Select(hit => hit.Guide.Slug));
    }

    private static Task<SearchedGuides> OverDeadlinesAsync() => SearchedGuides.OverAsync([
        AGuide.Named("a").Asking("Describe a time you missed a deadline.").Build(),
        AGuide.Named("b").Asking("Tell me about a time when you missed a deadline.").Asking("What is a budget?").Build(),
        AGuide.Named("c").Asking("What is a forecast?").Asking("Have you ever missed a deadline?", "I missed one deadline.").Build(),
    ]);

    private static List<QuestionId> Thinned(IEnumerable<SearchHit> plain, SearchRequest request, NaiveClusters clusters)
    {
        var most = request.PerGuide == 0 ? int.MaxValue : request.PerGuide;
        var shown = new List<QuestionId>();
        foreach (var id in plain.Select(hit => hit.Id))
        {
            if (shown.Count(other => other.Guide == id.Guide) < most && !shown.Exists(other => clusters.Of(other) == clusters.Of(id)))
                shown.Add(id);
        }

        return shown;
    }
}

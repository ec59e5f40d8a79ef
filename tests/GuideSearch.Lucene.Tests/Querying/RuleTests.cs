using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Rules;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

public sealed class RuleTests : IAsyncLifetime
{
    private SearchedGuides _guides = null!;

    public async Task InitializeAsync() => _guides = await SearchedGuides.OverAsync([AGuide.Named("a").Asking("Nothing yet?").Build()]);

    public Task DisposeAsync()
    {
        _guides.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_pinned_question_stands_first_whether_it_matches_or_not()
    {
        await PublishAsync(Pin("join", "q4"), Pin("join", "q3", rank: 2));

        var response = await AskAsync("Joins");

        Assert.Equal(["q4", "q3", "q1", "q2"], Slugs(response));
        Assert.Equal((4, 1), (response.Totals!.Documents, response.Hits[0].Rank));
        Assert.Equal([(RuleAction.Pin, "a/q4"), (RuleAction.Pin, "a/q3")], response.Rules.Select(r => (r.Action, $"{r.Question}")));
        Assert.Equal(["q1", "q2"], Slugs(await AskAsync("join tables")));
    }

    [Fact]
    public async Task Pages_and_cursors_go_on_behind_a_pin()
    {
        await PublishAsync(Pin("join", "q4"));
        var first = await AskAsync("join", r => r with { Size = 1 });
        var second = await AskAsync("join", r => r with { Size = 5, After = first.Page.After });

        Assert.Equal(["q4", "q1", "q2"], [.. Slugs(first), .. Slugs(second)]);
    }

    [Fact]
    public async Task Filters_and_exclusions_hold_for_a_pin_and_no_other_order_knows_it()
    {
        await PublishAsync(Rule(RuleMatch.Contains, "join", RuleAction.Pin, "q3", 1));

        Assert.Equal(["q3", "q1"], Slugs(await AskAsync("join -outer")));
        Assert.Equal(["q1", "q2"], Slugs(await AskAsync("join -first")));
        Assert.Empty(Slugs(await AskAsync("join section:behavioral")));
        Assert.Equal(["q1", "q2"], Slugs(await AskAsync("join", r => r with { Sort = SortOrder.Guide })));
    }

    [Fact]
    public async Task A_hidden_question_is_in_no_answer_and_in_no_count()
    {
        await PublishAsync(Rule(RuleMatch.Everything, "", RuleAction.Hide, "q1"), Rule(RuleMatch.Contains, "join", RuleAction.Hide, "q2"));

        Assert.Equal(3, (await AskAsync("")).Totals!.Documents);
        Assert.Empty(Slugs(await AskAsync("join outer")));
        Assert.Equal(["q2"], Slugs(await AskAsync("outer")));
    }

    [Fact]
    public async Task A_question_that_no_search_shows_is_in_no_list_and_keeps_its_address()
    {
        await PublishOverlappingAsync(Rule(RuleMatch.Everything, "", RuleAction.Hide, "q2"));
        var (searcher, id) = (_guides.Searcher, new QuestionId("a", "q2"));

        Assert.Equal(id, (await searcher.FindQuestionAsync(id, default))!.Question.Id);
        Assert.All(await ListsAsync(), list => Assert.DoesNotContain(id, list));
    }

    /// <summary>Without it the test above could pass because nothing is listed at all.</summary>
    [Fact]
    public async Task Every_list_names_the_question_where_no_rule_hides_it()
    {
        await PublishOverlappingAsync();

        Assert.All(await ListsAsync(), list => Assert.Contains(new QuestionId("a", "q2"), list));
    }

    [Fact]
    public async Task Guides_and_questions_count_without_what_no_search_shows()
    {
        await PublishOverlappingAsync(Rule(RuleMatch.Everything, "", RuleAction.Hide, "q2"));

        Assert.Equal([2, 2], (await _guides.Searcher.ListGuidesAsync(new("", [], 1, 10), default)).Guides.Select(g => g.Questions));
        Assert.Equal(1, (await AskAsync("outer join guide:b")).Hits[0].AskedIn);
    }

    [Fact]
    public async Task A_boost_multiplies_the_score_and_the_explanation_adds_up()
    {
        await PublishAsync();
        var plain = (await AskAsync("join")).Hits.Single(h => h.Id.Slug == "q2").Score;
        await PublishAsync(Rule(RuleMatch.Contains, "join", RuleAction.Boost, "q2", 10));

        var hit = (await AskAsync("join", r => r with { Explain = true })).Hits[0];

        Assert.Equal("q2", hit.Id.Slug);
        Assert.Equal(10 * plain, hit.Score, 1e-9);
        Assert.Equal(hit.Score, hit.Why!.Value, 1e-9);
    }

    [Theory]
    [InlineData("join", "q4", true, "It is number 1 of 3.", "A rule pins it to the top (rules.yml:1).")]
    [InlineData("join", "q3", false, "A rule hides it (rules.yml:1).", "It has 0 of 1 words and would need 1.")]
    [InlineData("join", "q2", true, "It is number 3 of 3.", "A rule multiplies its score by 0.5 (rules.yml:1).")]
    public async Task An_explanation_names_the_rule_and_its_line(string text, string slug, bool matches, params string[] reasons)
    {
        await PublishAsync(
            Pin("join", "q4"), Rule(RuleMatch.Everything, "", RuleAction.Hide, "q3"), Rule(RuleMatch.Exact, "join", RuleAction.Boost, "q2", 0.5));
        var request = new SearchRequest { Query = QueryReader.Read(text), Aids = SearchAids.None };
        var explanation = (await _guides.Searcher.ExplainAsync(request, new("a", slug), CancellationToken.None))!;

        Assert.Equal(matches, explanation.Matches);
        Assert.Equal(reasons, explanation.Reasons.Take(2));
    }

    [Fact]
    public async Task A_rule_whose_question_is_gone_does_nothing()
    {
        await PublishAsync(Pin("join", "nosuch"));
        var response = await AskAsync("join");

        Assert.Equal(["q1", "q2"], Slugs(response));
        Assert.Empty(response.Rules);
    }

    /// <summary>By the words alone, so that the order without rules is plain.</summary>
    private Task<SearchResponse> AskAsync(string text, Func<SearchRequest, SearchRequest>? change = null) =>
        _guides.AskAsync(text, r => (change?.Invoke(r) ?? r) with { Aids = SearchAids.None });

    private Task PublishAsync(params QueryRule[] rules) => _guides.PublishAsync(
        [AGuide.Named("a").Asking("What is a join of tables?").Asking("What is an outer join of some tables?", "Longer in words.")
            .Asking("Who was first?").Asking("Tell me about a conflict.").Build()],
        new("test") { Rules = new(rules) });

    /// <summary>Two guides that ask the same about joins; <c>a/q2</c> stands between others of its guide.</summary>
    private Task PublishOverlappingAsync(params QueryRule[] rules) => _guides.PublishAsync(
        [
            AGuide.Named("a").Asking("What is a join of tables?", "An outer join of tables keeps rows.")
                .Asking("What is an outer join of tables?", "A join of tables that keeps rows.").Asking("How do tables grow in rows?").Build(),
            AGuide.Named("b").Asking("What is an outer join of tables?", "It keeps rows of tables.")
                .Asking("Which outer join of tables keeps all rows?").Build(),
        ],
        new("test") { Rules = new(rules) });

    /// <summary>What leads to questions: searches, the same in other guides, suggestions, neighbours, related ones, a guide, a draw.</summary>
    private async Task<IReadOnlyList<QuestionId>[]> ListsAsync()
    {
        var searcher = _guides.Searcher;
        var (first, last) = (new QuestionId("a", "q1"), new QuestionId("a", "q3"));
        var hits = (await AskAsync("outer join")).Hits;
        var suggested = (await searcher.SuggestAsync(new("outer jo"), default)).Suggestions;
        var draw = new DrawRequest(new() { Query = QueryReader.Read("guide:a") }, Count: 10, Seed: "1");
        return
        [
            [.. hits.Select(hit => hit.Id)],
            [.. (await AskAsync("")).Hits.Select(hit => hit.Id)],
            [.. hits.SelectMany(hit => hit.AlsoAskedIn).Select(other => other.Id)],
            [.. suggested.Where(s => s.Kind is SuggestionKind.Question).Select(s => QuestionId.Parse(s.Name, null))],
            [(await searcher.FindQuestionAsync(first, default))!.Next!.Id],
            [(await searcher.FindQuestionAsync(last, default))!.Previous!.Id],
            [.. (await searcher.FindSimilarAsync(new("b", "q2"), 10, default))!.Questions.Select(q => q.Listed!.Question.Id)],
            [.. (await searcher.FindNextAsync(first, 10, default))!.Questions.Select(q => q.Listed!.Question.Id)],
            [.. (await searcher.FindGuideAsync("a", default))!.Documents.Select(q => q.Id)],
            [.. (await searcher.DrawAsync(draw, default)).Questions.Select(q => q.Question.Id)],
        ];
    }

    private static QueryRule Pin(string query, string slug, int rank = 1) => Rule(RuleMatch.Exact, query, RuleAction.Pin, slug, rank);

    private static QueryRule Rule(RuleMatch match, string query, RuleAction action, string slug, double value = 0) =>
        new(match, query, action, new QuestionId("a", slug), value, new("rules.yml", 1));

    private static IEnumerable<string> Slugs(SearchResponse response) => response.Hits.Select(h => h.Id.Slug);
}

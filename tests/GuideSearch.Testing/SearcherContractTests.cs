using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Search;
using Xunit;

namespace GuideSearch.Testing;

/// <summary>What <see cref="IQuestionSearcher"/> promises, whatever the engine: each engine's tests inherit it.</summary>
public abstract class SearcherContractTests
{
    /// <summary>A searcher over exactly these guides, with facets of an operator.</summary>
    protected abstract Task<IQuestionSearcher> SearcherOverAsync(IReadOnlyList<FacetDeclaration> declared, params Guide[] guides);

    private Task<IQuestionSearcher> SearcherOverAsync(params Guide[] guides) => SearcherOverAsync([], guides);

    protected static SearchRequest Ask(string text) => new() { Query = QueryReader.Read(text) };

    private Task<IQuestionSearcher> Library() => SearcherOverAsync(
        AGuide.Named("analyst").Tagged("SQL", "Interview Prep").In("Data", "Retail").Published(new(2024, 1, 1))
            .Asking("What is a join?", "It pairs rows of tables.").Asking("What is a view?", "A stored query.")
            .Telling("Education", "A degree in statistics.").Build(),
        AGuide.Named("engineer").Tagged("sql", "Python", "Interview Prep").In("Technical", "Retail").Published(new(2025, 1, 1))
            .Asking("What is a join?", "It pairs rows of tables.").Asking("How do you test a pipeline?").Build(),
        AGuide.Named("manager").Tagged("Interview Prep").In("People", "Health")
            .Asking("How do you resolve a conflict?", "By listening.", SectionType.Situational).Build());

    [ContractFact]
    public async Task Equal_scores_stand_by_guide_then_by_order_in_the_guide()
    {
        var searcher = await SearcherOverAsync([.. "cab".Select(slug => AGuide.Named(slug.ToString()).Tagged("x")
            .Asking("Same words here").Asking("Same words here").Build())]);

        var response = await searcher.SearchAsync(Ask("same words"), CancellationToken.None);

        Assert.Equal(["a/q1", "a/q2", "b/q1", "b/q2", "c/q1", "c/q2"], response.Hits.Select(h => h.Id.ToString()));
        Assert.Equal([1, 2, 3, 4, 5, 6], response.Hits.Select(h => h.Rank));
    }

    [ContractFact]
    public async Task Pages_and_positions_walk_the_same_ranking()
    {
        var searcher = await Library();
        var whole = await searcher.SearchAsync(Ask("") with { Kind = KindFilter.Any }, CancellationToken.None);
        var (paged, walked) = (new List<QuestionId>(), new List<QuestionId>());
        string? after = null;
        for (var page = 1; page <= 6; page++)
        {
            var request = Ask("") with { Kind = KindFilter.Any, Size = 1 };
            paged.AddRange((await searcher.SearchAsync(request with { Page = page }, CancellationToken.None)).Hits.Select(h => h.Id));
            var next = await searcher.SearchAsync(request with { After = after }, CancellationToken.None);
            walked.AddRange(next.Hits.Select(h => h.Id));
            after = next.Page.After;
        }

        Assert.Equal(6, whole.Totals!.Documents);
        Assert.Equal(whole.Hits.Select(h => h.Id), paged);
        Assert.Equal(paged, walked);
        Assert.Null(after);
    }

    [ContractFact]
    public async Task An_empty_query_browses_the_newest_guides_first()
    {
        var response = await (await Library()).SearchAsync(Ask(""), CancellationToken.None);

        Assert.Equal(["engineer", "engineer", "analyst", "analyst", "manager"], response.Hits.Select(h => h.Guide.Slug));
        Assert.Equal(new SearchTotals(5, 3, 5), response.Totals);
    }

    [ContractFact]
    public async Task A_value_that_no_document_has_is_told_with_the_one_that_was_meant()
    {
        FacetFilter[] filters = [new("vertical", FacetMode.Any, ["retail", "zzz"]), new("tag", FacetMode.Not, ["sqll"])];
        var request = Ask("join tag:pyhton") with { Filters = filters };

        var response = await (await Library()).SearchAsync(request, CancellationToken.None);

        Assert.Equal(0, response.Totals!.Documents);
        Assert.Equal([new("tag", "pyhton", "Python"), new("vertical", "zzz", null)], response.UnknownValues);
    }

    [ContractFact]
    public async Task Values_that_documents_have_are_known_whatever_their_case()
    {
        var request = Ask("join tag:PYTHON") with { Filters = [new("guide", FacetMode.Any, ["Engineer"])] };

        Assert.Empty((await (await Library()).SearchAsync(request, CancellationToken.None)).UnknownValues);
    }

    [ContractFact]
    public async Task A_declared_facet_counts_filters_lists_and_shows_the_values_of_its_key()
    {
        FacetDeclaration level = new("level", "Level", ["junior", "senior"]);
        var searcher = await SearcherOverAsync([level],
            AGuide.Named("a").Titled("First").With(g => g with { Labels = Levels("Senior", "guru") }).Asking("Why?").Asking("How?").Build(),
            AGuide.Named("b").Titled("Second").With(g => g with { Labels = Levels("junior") }).Asking("When?").Build(),
            AGuide.Named("c").Titled("Third").Asking("Who?").Build());
        FacetFilter senior = new("level", FacetMode.Any, ["SENIOR"]);

        var response = await searcher.SearchAsync(Ask("") with { Filters = [senior], Sort = SortOrder.Guide }, CancellationToken.None);
        var guides = await searcher.ListGuidesAsync(new("", [senior], Page: 1, Size: 10), CancellationToken.None);
        var listing = await searcher.ListFacetAsync(new(Ask(""), "level", "g", Size: 10), CancellationToken.None);

        var facet = response.Facets![^1];
        Assert.Equal(("level", "Level"), (facet.Name, facet.Definition.Label));
        Assert.Equal(["junior 1", "Senior 2", "guru 2"], facet.Values.Select(v => $"{v.Value} {v.Count}"));
        Assert.Equal(2, response.Totals!.Documents);
        Assert.Equal(["Senior"], facet.Selected);
        Assert.All(response.Hits, hit => Assert.Equal(["Senior", "guru"], hit.Labels!["level"]));
        Assert.Equal("First", Assert.Single(guides.Guides).Title);
        Assert.Equal(["Senior", "guru"], guides.Guides[0].Labels!["level"]);
        Assert.Equal(["junior", "Senior", "guru"], guides.Facets[^1].Values.Select(v => v.Value));
        Assert.Equal("guru", Assert.Single(listing.Facet!.Values).Value);
    }

    [ContractFact]
    public async Task A_facet_counts_without_its_own_selection()
    {
        var request = Ask("") with
        {
            Filters = [new(FacetNames.Category, FacetMode.Any, ["data"]), new(FacetNames.Vertical, FacetMode.Any, ["RETAIL"])],
        };

        var response = await (await Library()).SearchAsync(request, CancellationToken.None);
        var category = response.Facets!.Single(f => f.Name == FacetNames.Category);

        Assert.Equal(2, response.Totals!.Documents);
        Assert.Equal([("Data", 2, true), ("Technical", 2, false)], category.Values.Select(v => (v.Value, v.Count, v.Selected)));
        Assert.Equal(["Data"], category.Selected);
    }

    [ContractFact]
    public async Task A_value_that_every_document_has_is_not_listed()
    {
        var response = await (await Library()).SearchAsync(Ask(""), CancellationToken.None);

        Assert.DoesNotContain(response.Facets!.Single(f => f.Name == FacetNames.Tag).Values, v => v.Value == "Interview Prep");
    }

    [ContractFact]
    public async Task Filters_combine_any_all_and_not_whatever_the_case()
    {
        var searcher = await Library();

        Assert.Equal(4, await CountAsync(FacetMode.Any, "SQL", "python"));
        Assert.Equal(2, await CountAsync(FacetMode.All, "SQL", "python"));
        Assert.Equal(3, await CountAsync(FacetMode.Not, "python"));
        Assert.Equal(0, await CountAsync(FacetMode.Any, "cobol"));

        async Task<int> CountAsync(FacetMode mode, params string[] tags) => (await searcher.SearchAsync(
            Ask("") with { Filters = [new(FacetNames.Tag, mode, tags)] }, CancellationToken.None)).Totals!.Documents;
    }

    [ContractFact]
    public async Task Highlights_cover_the_words_that_matched()
    {
        var hit = (await (await Library()).SearchAsync(Ask("joins rows"), CancellationToken.None)).Hits[0];

        Assert.Equal([new MarkRange(10, 4, MatchKind.Stem)], hit.Prompt.Ranges);
        var snippet = Assert.Single(hit.Snippets);
        Assert.Equal("rows", snippet.Text.Substring(snippet.Ranges[0].Start, snippet.Ranges[0].Length));
        Assert.Equal(MatchKind.Exact, snippet.Ranges[0].How);
    }

    [ContractFact]
    public async Task Every_hit_names_the_words_it_lacks()
    {
        var response = await (await Library()).SearchAsync(Ask("join pipeline"), CancellationToken.None);

        Assert.Equal(0, response.Totals!.AllWords);
        Assert.Equal(["join", "pipeline", "pipeline"], response.Hits.SelectMany(h => h.Missing).Order());
    }

    [ContractFact]
    public async Task Suggestions_are_once_for_each_wording_with_a_count_and_marks()
    {
        var suggestions = (await (await Library()).SuggestAsync(new("joi wh"), CancellationToken.None)).Suggestions;

        var join = Assert.Single(suggestions);
        Assert.Equal((SuggestionKind.Question, "analyst/q1", "What is a join?", 2), (join.Kind, join.Name, join.Text.Text, join.Count));
        Assert.Equal([new(0, 2, MatchKind.Prefix), new MarkRange(10, 3, MatchKind.Prefix)], join.Text.Ranges);
    }

    [ContractFact]
    public async Task Questions_and_guides_are_found_by_name()
    {
        var searcher = await Library();
        var question = await searcher.FindQuestionAsync(new("analyst", "q2"), CancellationToken.None);

        Assert.Equal("What is a view?", question!.Question.Prompt);
        Assert.Equal("What is a join?", question.Previous!.Prompt);
        Assert.Null(question.Next);
        Assert.Equal(3, (await searcher.FindGuideAsync("analyst", CancellationToken.None))!.Documents.Count);
        Assert.Null(await searcher.FindGuideAsync("nobody", CancellationToken.None));
        Assert.Null(await searcher.FindQuestionAsync(new("analyst", "q9"), CancellationToken.None));
    }

    private static Dictionary<string, IReadOnlyList<string>> Levels(params string[] levels) => new() { ["level"] = levels };
}

using GuideSearch.Facets;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.OpenSearch.Tests.Searching;

/// <summary>Where more documents have the words than the window holds, the cluster counts, and every count holds what it says.</summary>
public sealed class SmallWindowTests(ManyAlike alike) : IClassFixture<ManyAlike>
{
    private readonly IQuestionSearcher _searcher = alike.Searcher;

    [ClusterFact]
    public async Task A_word_of_every_document_is_counted_to_the_last()
    {
        var response = await _searcher.SearchAsync(Ask("common"), default);

        Assert.Equal(200, response.Totals!.Documents);
        Assert.Equal((100, 200), (response.Totals.Guides, response.Totals.AllWords));
        Assert.Equal(["even 100", "odd 100"], ValuesOf(response, FacetNames.Category));
    }

    [ClusterFact]
    public async Task A_filter_leads_to_as_many_answers_as_its_value_counted()
    {
        var request = Ask("common rare7");
        var whole = await _searcher.SearchAsync(request, default);

        foreach (var value in whole.Facets!.Single(f => f.Name == FacetNames.Category).Values)
        {
            FacetFilter only = new(FacetNames.Category, FacetMode.Any, [value.Value]);
            var narrowed = await _searcher.SearchAsync(request with { Filters = [only] }, default);

            Assert.Equal(value.Count, narrowed.Totals!.Documents);
            Assert.All(narrowed.Hits, hit => Assert.Equal(value.Value, hit.Guide.Category));
            Assert.Equal(Math.Min(ManyAlike.Window, value.Count), narrowed.Hits.Count);
        }
    }

    [ClusterFact]
    public async Task The_best_is_found_among_many()
    {
        var response = await _searcher.SearchAsync(Ask("common rare123"), default);

        Assert.Equal("What is common rare123?", response.Hits[0].Prompt.Text);
    }

    [ClusterFact]
    public async Task As_many_words_as_a_query_may_have_are_not_too_many_for_a_cluster()
    {
        var words = Enumerable.Range(100, QueryLimits.TypedWords - 1).Select(i => $"rare{i}").Append("comm");

        var response = await _searcher.SearchAsync(Ask(string.Join(' ', words)), default);

        Assert.NotEmpty(response.Hits);
    }

    [ClusterFact]
    public async Task Another_order_of_a_part_is_told_and_not_counted()
    {
        var response = await _searcher.SearchAsync(Ask("common") with { Sort = SortOrder.Newest }, default);

        Assert.True(response.TimedOut);
        Assert.Null(response.Totals);
    }

    private static SearchRequest Ask(string text) => new() { Query = QueryReader.Read(text), Size = 50 };

    private static IEnumerable<string> ValuesOf(SearchResponse response, string facet) =>
        response.Facets!.Single(f => f.Name == facet).Values.Select(v => $"{v.Value} {v.Count}");
}

using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Searching;

/// <summary>Where more documents have the words than the window holds, the cluster counts, and every count holds what it says.</summary>
public sealed class SmallWindowTests : IDisposable
{
    private const int Window = 40;

    private readonly ClusterIndex? _index = Cluster.Address is null ? null : new(options => options with { Window = Window });

    public void Dispose() => _index?.Dispose();

    [ClusterFact]
    public async Task A_word_of_every_document_is_counted_to_the_last()
    {
        var searcher = await OverAsync(200);

        var response = await searcher.SearchAsync(Ask("common"), default);

        Assert.Equal(200, response.Totals!.Documents);
        Assert.Equal((100, 200), (response.Totals.Guides, response.Totals.AllWords));
        Assert.Equal(["even 100", "odd 100"], ValuesOf(response, FacetNames.Category));
    }

    [ClusterFact]
    public async Task A_filter_leads_to_as_many_answers_as_its_value_counted()
    {
        var searcher = await OverAsync(200);
        var request = Ask("common rare7");
        var whole = await searcher.SearchAsync(request, default);

        foreach (var value in whole.Facets!.Single(f => f.Name == FacetNames.Category).Values)
        {
            FacetFilter only = new(FacetNames.Category, FacetMode.Any, [value.Value]);
            var narrowed = await searcher.SearchAsync(request with { Filters = [only] }, default);

            Assert.Equal(value.Count, narrowed.Totals!.Documents);
            Assert.All(narrowed.Hits, hit => Assert.Equal(value.Value, hit.Guide.Category));
            Assert.Equal(Math.Min(Window, value.Count), narrowed.Hits.Count);
        }
    }

    [ClusterFact]
    public async Task The_best_is_found_among_many()
    {
        var searcher = await OverAsync(200);

        var response = await searcher.SearchAsync(Ask("common rare123"), default);

        Assert.Equal("What is common rare123?", response.Hits[0].Prompt.Text);
    }

    [ClusterFact]
    public async Task Another_order_of_a_part_is_told_and_not_counted()
    {
        var searcher = await OverAsync(200);

        var response = await searcher.SearchAsync(Ask("common") with { Sort = SortOrder.Newest }, default);

        Assert.True(response.TimedOut);
        Assert.Null(response.Totals);
    }

    private async Task<IQuestionSearcher> OverAsync(int questions)
    {
        Guide[] guides =
        [
            .. Enumerable.Range(0, questions / 2).Select(i => AGuide.Named($"g{i:000}").In(i % 2 == 0 ? "even" : "odd", "Any")
                .Asking($"What is common rare{2 * i}?", "It is so.").Asking($"What is common rare{2 * i + 1}?", "So it is.").Build()),
        ];
        _index!.Publish(guides);
        await _index.Index.RefreshAsync(default);
        return _index.Searcher;
    }

    private static SearchRequest Ask(string text) => new() { Query = QueryReader.Read(text), Size = 50 };

    private static IEnumerable<string> ValuesOf(SearchResponse response, string facet) =>
        response.Facets!.Single(f => f.Name == facet).Values.Select(v => $"{v.Value} {v.Count}");
}

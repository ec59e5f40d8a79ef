using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Evaluation.Tests.Relevance;

/// <summary>Whatever paging reaches is what a search counts: mostly what somebody judged to be of use, and hardly ever without the good.</summary>
/// <remarks>Few documents are judged for each query, and one that is not counts as of no use: precision is higher than it says here.</remarks>
[Collection(ContentIndex.Name)]
public class CountingTests(ContentIndex content)
{
    /// <param name="minPrecision">Share of what is counted that has a grade, mean over the queries. Only ever rises, as the next.</param>
    /// <param name="minRecall">Share of the good ones (grade 2 and 3) that are counted.</param>
    [Theory]
    [InlineData(".", 0.3, 0.91)]
    [InlineData("Meaning", 0.165, 0.77)]
    public async Task What_is_counted_is_precise_and_hardly_leaves_anything_good_out(string set, double minPrecision, double minRecall)
    {
        var folder = Path.Combine(ContentIndex.Folder, set);
        var queries = Judgments.Read(Path.Combine(folder, "queries.tsv"), Path.Combine(folder, "qrels.tsv")).Queries
            .Where(query => QueryReader.Read(query.Text).Excess is null).ToList();
        var (precision, recall) = (new List<double>(), new List<double>());
        foreach (var query in queries)
        {
            var counted = await CountedAsync(query.Text);
            var (useful, good) = (query.Grades.Where(g => g.Value >= 1).ToList(), query.Grades.Where(g => g.Value >= 2).ToList());
            precision.Add((double)useful.Count(g => counted.Contains(g.Key)) / Math.Max(1, counted.Count));
            if (good.Count > 0)
                recall.Add((double)good.Count(g => counted.Contains(g.Key)) / good.Count);
        }

        Assert.True(
            precision.Average() >= minPrecision && recall.Average() >= minRecall,
            FormattableString.Invariant($"precision {precision.Average():0.000}, recall {recall.Average():0.000}"));
    }

    private async Task<HashSet<string>> CountedAsync(string text)
    {
        var (counted, after) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), default(string));
        do
        {
            var request = new SearchRequest { Query = QueryReader.Read(text), Size = SearchRequest.MaxSize, After = after, Facets = [], Snippets = 0 };
            var response = await content.Searcher.SearchAsync(request, CancellationToken.None);
            counted.UnionWith(response.Hits.Select(hit => hit.Id.ToString()));
            after = response.Hits.Count > 0 ? response.Page.After : null;
        }
        while (after is not null);

        return counted;
    }
}

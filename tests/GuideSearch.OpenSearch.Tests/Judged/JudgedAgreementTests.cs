using GuideSearch.Evaluation;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Search;
using Xunit.Abstractions;

namespace GuideSearch.OpenSearch.Tests.Judged;

/// <summary>
/// Judged queries over the same guides in a folder and in a cluster: with a window that holds all candidates, and with one that holds a
/// part of them, as the usual window does where there are many more guides.
/// </summary>
public sealed class JudgedAgreementTests(TwoEngines engines, ITestOutputHelper output) : IClassFixture<TwoEngines>
{
    private const int Whole = 1_000;
    private const int Part = 100;

    [ClusterTheory]
    [InlineData(Whole, "words")]
    [InlineData(Whole, "meaning")]
    [InlineData(Part, "words")]
    [InlineData(Part, "meaning")]
    public async Task Judged_queries_rank_as_well_count_as_much_and_begin_alike(int window, string set)
    {
        var judged = JudgedSets.Graded[set];

        var pairs = await engines.AskAsync(window, judged.Select(query => query.Text));

        var (lucene, cluster) = (NdcgOf(judged, pairs, pair => pair.Lucene), NdcgOf(judged, pairs, pair => pair.Cluster));
        Report($"{set}, window {window}: nDCG@10 {lucene:F4} in a folder, {cluster:F4} in a cluster", pairs);
        Assert.InRange(cluster, lucene - 0.02, lucene + 0.02);
        AssertAlike(pairs);
    }

    [ClusterFact]
    public async Task Queries_for_one_question_each_count_as_much_and_begin_alike()
    {
        var pairs = await engines.AskAsync(Part, JudgedSets.Single);

        Report($"one question each, window {Part}", pairs);
        AssertAlike(pairs);
    }

    [ClusterFact]
    public async Task Vectors_that_stay_in_the_cluster_rank_as_well_and_begin_alike()
    {
        var judged = JudgedSets.Graded["meaning"];

        var pairs = await engines.AskFarAsync(judged.Select(query => query.Text));

        var (lucene, cluster) = (NdcgOf(judged, pairs, pair => pair.Lucene), NdcgOf(judged, pairs, pair => pair.Cluster));
        if (!await engines.Far.Generations.CanNearAsync(CancellationToken.None))
        {
            Assert.InRange(cluster, 0.3, lucene - 0.02); // Without k-NN words alone decide.
            return;
        }

        Report($"meaning, vectors in the cluster: nDCG@10 {lucene:F4} in a folder, {cluster:F4} in a cluster", pairs);
        Assert.InRange(cluster, lucene - 0.02, lucene + 0.02);
        AssertAlike(pairs);
    }

    private static void AssertAlike(IReadOnlyList<AnswerPair> pairs)
    {
        Assert.InRange(pairs.Count(pair => pair.HasSameFirst), 0.95 * pairs.Count, pairs.Count);
        Assert.InRange(pairs.Count(pair => pair.HasNearTotal), 0.9 * pairs.Count, pairs.Count);
    }

    private static double NdcgOf(
        IReadOnlyList<JudgedQuery> judged, IReadOnlyList<AnswerPair> pairs, Func<AnswerPair, SearchResponse> side) =>
        judged.Zip(pairs, (query, pair) => new QueryScore(query, [.. side(pair).Hits.Select(hit => Graded(query, hit))]).Ndcg)
            .OfType<double>().Average();

    private static GradedHit Graded(JudgedQuery query, SearchHit hit) =>
        new(hit, query.Grades.TryGetValue(hit.Id.ToString(), out var grade) ? grade : null);

    private void Report(string what, IReadOnlyList<AnswerPair> pairs)
    {
        output.WriteLine(
            $"{what}; {pairs.Count(pair => pair.HasSameFirst)} of {pairs.Count} begin alike, "
            + $"{pairs.Count(pair => pair.HasNearTotal)} totals within a tenth, {pairs.Count(pair => pair.Lucene.Totals == pair.Cluster.Totals)} the same");
        foreach (var pair in pairs.Where(pair => !pair.HasSameFirst || !pair.HasNearTotal))
            output.WriteLine($"  {pair.Lucene.Totals!.Documents} and {pair.Cluster.Totals!.Documents}: {pair.Text}");
    }
}

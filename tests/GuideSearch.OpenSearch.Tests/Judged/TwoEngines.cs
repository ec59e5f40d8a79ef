using GuideSearch.Content;
using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Lucene;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Semantics;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Judged;

/// <summary>The repository's own guides, with the sentence model, in a folder and in a cluster.</summary>
public sealed class TwoEngines : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, SearchResponse> _ofFolder = new(StringComparer.Ordinal);
    private readonly LuceneEngine? _lucene;
    private readonly ClusterIndex? _cluster;

    public TwoEngines()
    {
        if (Cluster.Address is null)
            return;

        var models = Path.Combine(AppContext.BaseDirectory, "models");
        var encoder = new LazyEncoder(() => new RememberingEncoder(OnnxSentenceEncoder.Load(models)));
        _lucene = new(_folder.Path, new RankingOptions(), TimeProvider.System, encoder);
        _cluster = new(encoder: encoder);
        foreach (var indexer in new[] { _lucene.Indexer, _cluster.Indexer })
        {
            var build = new IndexBuild(new GuideFolder(JudgedSets.ContentFolder), indexer, new BuildPolicy(), TimeProvider.System);
            Assert.Equal(BuildOutcome.Published, build.Run(new(), progress: null, CancellationToken.None).Outcome);
        }
    }

    public void Dispose()
    {
        _cluster?.Dispose();
        _lucene?.Dispose();
        _folder.Dispose();
    }

    /// <summary>What both answer to some texts.</summary>
    /// <param name="window">Candidates that the cluster gives to the formula.</param>
    internal async Task<IReadOnlyList<AnswerPair>> AskAsync(int window, IEnumerable<string> texts)
    {
        using var near = _cluster!.Neighbor(options => options with { Window = window });
        var (folder, cluster) = (await OpenAsync(_lucene!), await OpenAsync(near));
        var pairs = new List<AnswerPair>();
        foreach (var text in texts)
        {
            var request = new SearchRequest { Query = QueryReader.Read(text), Size = 20 };
            if (!_ofFolder.TryGetValue(text, out var known))
                _ofFolder.Add(text, known = await folder.SearchAsync(request, default));
            pairs.Add(new(text, known, await cluster.SearchAsync(request, default)));
        }

        return pairs;
    }

    private static async Task<IQuestionSearcher> OpenAsync(IEngine engine)
    {
        await engine.Index.RefreshAsync(CancellationToken.None);
        Assert.True(engine.Index.Status.Answers, engine.Index.Status.Detail);
        return engine.CreateSearcher(ClusterIndex.Budget);
    }
}

/// <summary>What a folder and a cluster answer to the same.</summary>
internal sealed record AnswerPair(string Text, SearchResponse Lucene, SearchResponse Cluster)
{
    public bool HasSameFirst => Lucene.Hits.Take(1).Select(hit => hit.Id).SequenceEqual(Cluster.Hits.Take(1).Select(hit => hit.Id));

    /// <summary>Whether the totals are apart by no more than a tenth, or one.</summary>
    public bool HasNearTotal =>
        Math.Abs(Lucene.Totals!.Documents - Cluster.Totals!.Documents) <= Math.Max(1, Lucene.Totals.Documents / 10.0);
}

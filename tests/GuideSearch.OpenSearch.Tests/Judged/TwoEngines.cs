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
    private readonly Lazy<ClusterIndex> _far;

    public TwoEngines()
    {
        var models = Path.Combine(AppContext.BaseDirectory, "models");
        var encoder = new LazyEncoder(() => new RememberingEncoder(OnnxSentenceEncoder.Load(models)));
        _far = new(() => Filled(new(options => options with { MaxVectorBytes = 0 }, encoder)));
        if (Cluster.Address is null)
            return;

        _lucene = new(_folder.Path, new RankingOptions(), TimeProvider.System, encoder);
        Build(_lucene.Indexer);
        _cluster = Filled(new(encoder: encoder));
    }

    /// <summary>The same in a cluster whose front end holds no vector.</summary>
    internal ClusterIndex Far => _far.Value;

    public void Dispose()
    {
        if (_far.IsValueCreated)
            Far.Dispose();
        _cluster?.Dispose();
        _lucene?.Dispose();
        _folder.Dispose();
    }

    /// <summary>What both answer to some texts.</summary>
    /// <param name="window">Candidates that the cluster gives to the formula.</param>
    internal async Task<IReadOnlyList<AnswerPair>> AskAsync(int window, IEnumerable<string> texts)
    {
        using var near = _cluster!.Neighbor(options => options with { Window = window });
        return await AskAsync(near, texts);
    }

    /// <summary>The same of a cluster whose front end holds no vector.</summary>
    internal async Task<IReadOnlyList<AnswerPair>> AskFarAsync(IEnumerable<string> texts)
    {
        using var far = Far.Neighbor();
        return await AskAsync(far, texts);
    }

    private async Task<IReadOnlyList<AnswerPair>> AskAsync(OpenSearchEngine engine, IEnumerable<string> texts)
    {
        var (folder, cluster) = (await OpenAsync(_lucene!), await OpenAsync(engine));
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

    private static ClusterIndex Filled(ClusterIndex index)
    {
        Build(index.Indexer);
        return index;
    }

    private static void Build(IQuestionIndexer indexer)
    {
        var build = new IndexBuild(new GuideFolder(JudgedSets.ContentFolder), indexer, new BuildPolicy(), TimeProvider.System);
        Assert.Equal(BuildOutcome.Published, build.Run(new(), progress: null, CancellationToken.None).Outcome);
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

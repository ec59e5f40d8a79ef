using GuideSearch.Core.Ranking;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Lucene;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Searching;

/// <summary>As long as the window holds every document with enough of the words, a cluster answers as a folder does.</summary>
public sealed class SameAnswersTests : IDisposable
{
    private const int Questions = 600;

    private readonly SyntheticCorpus _corpus = new(seed: 11, vocabulary: 3_000);
    private readonly TemporaryFolder _folder = new();
    private readonly LuceneEngine _lucene;
    private readonly ClusterIndex? _cluster = Cluster.Address is null ? null : new();

    public SameAnswersTests() => _lucene = new(_folder.Path, new RankingOptions(), TimeProvider.System);

    public void Dispose()
    {
        _cluster?.Dispose();
        _lucene.Dispose();
        _folder.Dispose();
    }

    [ClusterFact]
    public async Task Hits_scores_totals_and_facets_are_the_same()
    {
        var (folder, cluster) = await BothAsync();
        string[] queries =
        [
            .. Enumerable.Range(1, 6).SelectMany(words => Enumerable.Range(0, 4).Select(_ => _corpus.Sentence(words))),
            $"\"{_corpus.Sentence(2)}\"", $"{_corpus.Words[0]} -{_corpus.Words[3]}", $"-{_corpus.Words[0]}", "what is nothing of this",
            $"{_corpus.Words[5]}x {_corpus.Words[8]}", $"{_corpus.Words[40]} vs {_corpus.Words[60]}", "behavioral questions", "",
        ];

        foreach (var query in queries)
        {
            var request = new SearchRequest { Query = QueryReader.Read(query), Size = 50 };
            var (expected, actual) = (await folder.SearchAsync(request, default), await cluster.SearchAsync(request, default));

            Assert.Equal(expected.ToText(), actual.ToText());
        }
    }

    [ClusterFact]
    public async Task Filters_orders_positions_and_lists_are_the_same()
    {
        var (folder, cluster) = await BothAsync();
        var request = new SearchRequest { Query = QueryReader.Read(_corpus.Sentence(3)), Match = MatchMode.Any, Size = 20 };
        var value = (await folder.SearchAsync(request, default)).Facets!.First(f => f.Values.Count > 0);
        SearchRequest[] requests =
        [
            request with { Filters = [new(value.Name, FacetMode.Any, [value.Values[0].Value])] },
            request with { Filters = [new(value.Name, FacetMode.Not, [value.Values[0].Value])] },
            request with { Sort = SortOrder.Newest, Page = 2 },
            request with { Match = MatchMode.All },
            request with { PerGuide = 1, Similar = SimilarMode.Collapse, Explain = true },
        ];

        foreach (var asked in requests)
        {
            var (expected, actual) = (await folder.SearchAsync(asked, default), await cluster.SearchAsync(asked, default));
            Assert.Equal(expected.ToText(), actual.ToText());
        }
    }

    [ClusterFact]
    public async Task What_stands_beside_a_search_is_the_same()
    {
        var (folder, cluster) = await BothAsync();
        var hit = (await folder.SearchAsync(new() { Query = QueryReader.Read(_corpus.Sentence(2)) }, default)).Hits[0];
        var beginning = hit.Prompt.Text[..4];

        Assert.Equal(
            (await folder.SuggestAsync(new(beginning, 8), default)).Suggestions.Select(s => s.ToString()),
            (await cluster.SuggestAsync(new(beginning, 8), default)).Suggestions.Select(s => s.ToString()));
        Assert.Equal(
            (await folder.FindSimilarAsync(hit.Id, 5, default))!.Questions.Select(q => (q.Prompt, q.Why)),
            (await cluster.FindSimilarAsync(hit.Id, 5, default))!.Questions.Select(q => (q.Prompt, q.Why)));
        Assert.Equal(
            (await folder.FindNextAsync(hit.Id, 5, default))!.Questions.Select(q => (q.Prompt, q.Why)),
            (await cluster.FindNextAsync(hit.Id, 5, default))!.Questions.Select(q => (q.Prompt, q.Why)));
        Assert.Equal(
            (await folder.FindQuestionAsync(hit.Id, default))!.Question, (await cluster.FindQuestionAsync(hit.Id, default))!.Question);
        Assert.Null(await cluster.FindQuestionAsync(new("no", "such"), default));
    }

    private async Task<(IQuestionSearcher Folder, IQuestionSearcher Cluster)> BothAsync()
    {
        Guide[] guides = [.. _corpus.Guides(Questions)];
        using (var session = _lucene.Indexer.Begin())
        {
            ClusterIndex.Fill(session, guides);
            session.Publish(1);
        }

        _cluster!.Publish(guides);
        var searcher = _lucene.CreateSearcher(TimeSpan.FromSeconds(30));
        await _lucene.Index.RefreshAsync(default);
        await _cluster.Index.RefreshAsync(default);
        return (searcher, _cluster.Searcher);
    }
}

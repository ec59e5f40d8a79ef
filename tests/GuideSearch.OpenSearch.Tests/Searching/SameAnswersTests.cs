using GuideSearch.Facets;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Searching;

/// <summary>As long as the window holds every document with enough of the words, a cluster answers as a folder does.</summary>
public sealed class SameAnswersTests(SameGuides guides) : IClassFixture<SameGuides>
{
    private const int PartWindow = 60;

    private readonly SyntheticCorpus _corpus = guides.Corpus;

    [ClusterFact]
    public async Task Hits_scores_totals_and_facets_are_the_same()
    {
        var (folder, cluster) = (guides.Folder, guides.Cluster);
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
        var (folder, cluster) = (guides.Folder, guides.Cluster);
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
        var (folder, cluster) = (guides.Folder, guides.Cluster);
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

    [ClusterFact]
    public async Task The_first_of_many_is_the_same_where_the_window_holds_a_part_of_them()
    {
        var part = await guides.WithWindowAsync(PartWindow);
        string[] queries =
        [
            .. _corpus.Words.Take(60), .. Enumerable.Range(0, 30).Select(i => $"{_corpus.Words[i]} {_corpus.Words[2 * i + 1]}"),
            .. Enumerable.Range(0, 10).Select(i => $"\"{_corpus.Words[i]} {_corpus.Words[0]}\""),
        ];

        var (alike, wide) = (0, 0);
        foreach (var query in queries)
        {
            var request = new SearchRequest { Query = QueryReader.Read(query), Aids = SearchAids.All & ~SearchAids.Typo, Size = 1 };
            var (expected, actual) = (await guides.Folder.SearchAsync(request, default), await part.SearchAsync(request, default));
            wide += expected.Totals!.Documents > PartWindow ? 1 : 0;
            alike += expected.Hits.Select(hit => hit.Id).SequenceEqual(actual.Hits.Select(hit => hit.Id)) ? 1 : 0;
        }

        Assert.InRange(wide, queries.Length / 2, queries.Length);
        Assert.InRange(alike, 0.95 * queries.Length, queries.Length);
    }
}

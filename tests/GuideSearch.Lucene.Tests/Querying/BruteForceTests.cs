using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>Totals, facet counts and both kinds of paging against the slow way, over random guides and random searches.</summary>
public class BruteForceTests
{
    private const int RequestsPerCorpus = 120;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20261123)]
    public Task Counts_and_pages_are_those_of_brute_force(int seed) => CompareAsync(seed, FacetSet.BuiltIn);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(20261130)]
    public Task Facets_of_an_operator_count_and_filter_like_all_others(int seed) => CompareAsync(seed, RandomGuides.WithDeclared);

    private static async Task CompareAsync(int seed, FacetSet facets)
    {
        var random = new Random(seed);
        var make = new RandomGuides(random, facets);
        var all = make.Guides(random.Next(1, 25));
        using var guides = await SearchedGuides.OverAsync(all, inputs: new("test") { Facets = facets.Declared });
        var model = new BruteForce(all, facets);
        for (var round = 0; round < RequestsPerCorpus; round++)
        {
            var request = make.Request() with { Aids = SearchAids.None };
            var filters = string.Join(' ', request.Filters.Select(f => $"{f.Facet} {f.Mode} {string.Join('|', f.Values)}"));
            var where = $"seed {seed}, round {round}: {request.Query.Text} {filters}";
            model.Scores = await ScoresAsync(guides, request);
            var response = await guides.Searcher.SearchAsync(request, CancellationToken.None);
            AssertTotals(model, request, response, where);
            Assert.Equal(facets.Names, response.Facets!.Select(f => f.Name));
            AssertFacets(model, request, response, where);
            await AssertPages(guides, model, request, where);
        }
    }

    /// <summary>What answers is settled by these, before any filter.</summary>
    private static async Task<IReadOnlyDictionary<QuestionId, double>> ScoresAsync(SearchedGuides guides, SearchRequest request)
    {
        var scores = new Dictionary<QuestionId, double>();
        var plain = new SearchRequest
        {
            Query = request.Query with { Filters = [] },
            Match = MatchMode.Any,
            Kind = KindFilter.Any,
            Aids = request.Aids,
            Size = SearchRequest.MaxSize,
            Explain = true,
        };
        for (string? after = null; ;)
        {
            var page = await guides.Searcher.SearchAsync(plain with { After = after }, CancellationToken.None);
            foreach (var hit in page.Hits)
                scores.Add(hit.Id, WithoutVerbatim(hit.Why!));
            if ((after = page.Page.After) is null)
                return scores;
        }
    }

    private static double WithoutVerbatim(ScoreTree why) =>
        why.Parts is [{ Description: ['v', 'e', 'r', 'b', ..] }, var sum] ? sum.Value : why.Value;

    private static void AssertTotals(BruteForce model, SearchRequest request, SearchResponse response, string where)
    {
        var hits = model.Hits(request);
        var expected = new SearchTotals(hits.Count, hits.Select(id => id.Guide).Distinct().Count(), model.AllWords(request), model.Related(request));
        Assert.True(expected == response.Totals, $"{where}: {expected} but {response.Totals}");
    }

    private static void AssertFacets(BruteForce model, SearchRequest request, SearchResponse response, string where)
    {
        foreach (var facet in response.Facets!)
        {
            var expected = model.Counts(request, facet.Name)
                .Where(c => !model.IsEverywhere(facet.Name, c.Key) || facet.Selected.Contains(c.Key))
                .OrderBy(c => PlaceOf(facet.Definition, c.Key)).ThenByDescending(c => c.Value)
                .ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}");
            var actual = facet.Values.Where(v => v.Count > 0).Select(v => $"{v.Value} {v.Count}");
            var (wanted, counted) = (string.Join(", ", expected), string.Join(", ", actual));
            Assert.True(wanted == counted, $"{where}, {facet.Name}: {wanted} but {counted}");
            Assert.True(facet.Values.Where(v => v.Selected).Select(v => v.Value).ToHashSet().SetEquals(facet.Selected), where);
        }
    }

    private static int PlaceOf(FacetDefinition facet, string value)
    {
        var place = facet.Order.ToList().FindIndex(v => v.Equals(value, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? int.MaxValue : place;
    }

    private static async Task AssertPages(SearchedGuides guides, BruteForce model, SearchRequest request, string where)
    {
        var (paged, walked) = (new List<SearchHit>(), new List<SearchHit>());
        string? after = null;
        for (var page = 1; ; page++)
        {
            var byNumber = await guides.Searcher.SearchAsync(request with { Page = page }, CancellationToken.None);
            var byPosition = await guides.Searcher.SearchAsync(request with { After = after }, CancellationToken.None);
            paged.AddRange(byNumber.Hits);
            walked.AddRange(byPosition.Hits);
            Assert.True((page < byNumber.Page.Pages) == (byNumber.Page.After is not null), $"{where}, page {page}");
            Assert.True(byPosition.Page.Number == page && byPosition.Page.After == byNumber.Page.After, $"{where}, page {page}");
            if ((after = byPosition.Page.After) is null)
                break;
        }

        Assert.True(paged.Select(h => (h.Id, h.Rank)).SequenceEqual(walked.Select(h => (h.Id, h.Rank))), where);
        Assert.True(paged.Select(h => h.Rank).SequenceEqual(Enumerable.Range(1, paged.Count)), where);
        var cap = request.PerGuide == 0 ? int.MaxValue : request.PerGuide;
        var expected = model.Hits(request).GroupBy(id => id.Guide).Sum(guide => Math.Min(cap, guide.Count()));
        Assert.True(expected == paged.DistinctBy(h => h.Id).Count() && expected == paged.Count, $"{where}: {expected} but {paged.Count}");
        if (request.PerGuide == 0)
            Assert.True(model.Hits(request).ToHashSet().SetEquals(paged.Select(h => h.Id)), where);
        AssertOrder(request, paged, where);
    }

    private static void AssertOrder(SearchRequest request, List<SearchHit> hits, string where)
    {
        foreach (var (first, second) in hits.Zip(hits.Skip(1)))
        {
            var tie = string.CompareOrdinal(first.Guide.Slug, second.Guide.Slug) < 0
                || first.Guide.Slug == second.Guide.Slug && first.Source.Line < second.Source.Line;
            var ordered = request.Sort switch
            {
                SortOrder.Guide => tie,
                SortOrder.Asked => first.AskedIn > second.AskedIn || first.AskedIn == second.AskedIn && tie,
                SortOrder.Relevance when request.Query.Words.Count > 0 => first.Score > second.Score || first.Score == second.Score && tie,
                _ => true,
            };
            Assert.True(ordered, $"{where}: {first.Id} before {second.Id}");
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.Content;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.OpenSearch.Tests.Judged;

/// <summary>
/// Where the window is small the cluster counts behind a line of its own. These tests take the line from what the cluster was asked, fetch
/// every document behind it, and count them by hand.
/// </summary>
public sealed class LineCountTests
{
    private const int Window = 30;

    /// <summary>So many lines are counted by hand.</summary>
    private const int Lines = 40;

    private readonly Random _random = new(20261130);
    private (Guide Guide, Question Question)[] _documents = [];

    [ClusterFact]
    public async Task Totals_and_facets_are_those_of_the_line_counted_by_hand()
    {
        await using var front = await NodeFront.StartAsync(Cluster.Address!);
        using var index = new ClusterIndex(options => options with { Addresses = [front.Address], Window = Window });
        var build = new IndexBuild(new GuideFolder(JudgedSets.ContentFolder), index.Indexer, new BuildPolicy(), TimeProvider.System);
        var generation = build.Run(new(), progress: null, CancellationToken.None).Generation!;
        await index.Index.RefreshAsync(CancellationToken.None);
        using (var reader = index.Archive.Open(generation.Id))
            _documents = DocumentsOf(reader);
        var reading = new DocumentReader(index.Client, new ClusterNames(index.Prefix).IndexOf(generation.Id));

        var counted = 0;
        foreach (var query in JudgedSets.Graded.Values.SelectMany(set => set).TakeWhile(_ => counted < Lines))
        {
            var plain = new SearchRequest { Query = QueryReader.Read(query.Text), Aids = SearchAids.All & ~SearchAids.Typo };
            var all = await index.Searcher.SearchAsync(plain, CancellationToken.None);
            front.Asked.Clear();
            var request = plain with { Filters = FiltersFrom(all.Facets!) };
            var response = await index.Searcher.SearchAsync(request, CancellationToken.None);
            // A better spelling is searched for as well, behind a line of its own.
            if (front.Asked.Where(asked => asked.Body.Contains("min_score", StringComparison.Ordinal)).ToList() is [var line])
            {
                AssertCounted(query.Text, request, response, await BehindAsync(reading, line.Body));
                counted++;
            }
        }

        Assert.Equal(Lines, counted);
    }

    private static (Guide, Question)[] DocumentsOf(IGenerationReader reader)
    {
        var questions = reader.Documents.ToList();
        var guides = reader.GuidesOf(questions.Select(question => question.Source.Path).ToHashSet()).ToDictionary(guide => guide.Slug);
        return [.. questions.Select(question => (guides[question.Id.Guide], question))];
    }

    /// <summary>One or two filters of any mode, of values that are there.</summary>
    private List<FacetFilter> FiltersFrom(IReadOnlyList<Facet> facets)
    {
        var filters = new List<FacetFilter>();
        foreach (var facet in facets.Where(facet => facet.Values.Count > 0).OrderBy(_ => _random.Next()).Take(1 + _random.Next(2)))
        {
            var values = facet.Values.OrderBy(_ => _random.Next()).Take(1 + _random.Next(2)).Select(value => value.Value);
            filters.Add(new(facet.Name, (FacetMode)_random.Next(3), [.. values]));
        }

        return filters;
    }

    /// <summary>Every document behind a line, whatever the filters.</summary>
    private async Task<IReadOnlyList<(Guide Guide, Question Question)>> BehindAsync(DocumentReader reading, string asked)
    {
        var body = JsonNode.Parse(asked)!.AsObject();
        body.Remove("aggs");
        (body["size"], body["_source"]) = (_documents.Length, false);
        body["docvalue_fields"] = new JsonArray(ClusterFields.Number);
        var reply = await reading.SearchAsync(body, CancellationToken.None);
        return
        [
            .. reply.GetProperty("hits").GetProperty("hits").EnumerateArray().Select(NumberOf).Select(number => _documents[number]),
        ];
    }

    private static int NumberOf(JsonElement hit) => hit.GetProperty("fields").GetProperty(ClusterFields.Number)[0].GetInt32();

    /// <summary>What every document has is no choice, and is not listed.</summary>
    private bool IsEverywhere(Facet facet, string value) =>
        Array.TrueForAll(_documents, document => facet.Definition.ValuesOf(document.Guide, document.Question).Contains(value));

    private void AssertCounted(
        string query, SearchRequest request, SearchResponse response, IReadOnlyList<(Guide Guide, Question Question)> behind)
    {
        var asked = $"{query} {string.Join(' ', request.Filters.Select(f => $"{f.Facet} {f.Mode} {string.Join('|', f.Values)}"))}";
        var wanted = behind.Where(d => request.Kind is KindFilter.Any
            || (request.Kind is KindFilter.Question) == (d.Question.Kind is DocumentKind.Question)).ToList();
        Facet[] facets = [.. response.Facets!];
        var passing = wanted.Where(d => Passes(d, null)).ToList();

        Assert.Equal(
            (asked, passing.Count, passing.Select(d => d.Guide.Slug).Distinct().Count()),
            (asked, response.Totals!.Documents, response.Totals.Guides));
        foreach (var facet in facets)
        {
            var byHand = wanted.Where(d => Passes(d, facet.Name)).SelectMany(d => facet.Definition.ValuesOf(d.Guide, d.Question))
                .Where(value => !IsEverywhere(facet, value)).CountBy(value => value).ToDictionary();
            Assert.All(facet.Values, value => Assert.Equal(
                (asked, facet.Name, value.Value, byHand.GetValueOrDefault(value.Value)), (asked, facet.Name, value.Value, value.Count)));
            Assert.Equal((asked, facet.Name, byHand.Count), (asked, facet.Name, facet.Values.Count(value => value.Count > 0) + facet.More));
        }

        bool Passes((Guide Guide, Question Question) document, string? except) => request.Filters.Where(f => f.Facet != except).All(filter =>
        {
            var facet = Array.Find(facets, found => found.Name == filter.Facet)!.Definition;
            var values = facet.ValuesOf(document.Guide, document.Question);
            var held = filter.Values.Count(value => values.Contains(value, StringComparer.OrdinalIgnoreCase));
            return filter.Mode switch { FacetMode.Any => held > 0, FacetMode.All => held == filter.Values.Count, _ => held == 0 };
        });
    }
}

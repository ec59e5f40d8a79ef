using GuideSearch.Guides;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Nodes;

/// <summary>While generations are published, left and turned back to, each answer is of one of them.</summary>
[Collection(ThreeNodes.Name), Trait("Run", ThreeNodes.Run)]
public sealed class SwitchedGenerationTests(ThreeNodes nodes)
{
    private static readonly TimeSpan _while = TimeSpan.FromSeconds(3);

    [ThreeNodesFact]
    public async Task No_search_mixes_two_generations()
    {
        using var index = nodes.Create(replicas: 1, patient: true);
        SearchRequest[] requests = [Ask("join"), Ask("join tables"), Ask("view"), Ask("\"a view\" -join")];
        var right = new HashSet<string>();
        foreach (var guides in new[] { GuidesOf("odd", 30), GuidesOf("even", 50) })
        {
            index.Publish(guides);
            await index.Index.RefreshAsync(CancellationToken.None);
            foreach (var request in requests)
                right.Add((await index.Searcher.SearchAsync(request, CancellationToken.None)).ToText());
        }

        await using var load = new SteadyLoad(index, requests);
        for (var round = 0; round < 3; round++)
        {
            index.Publish(GuidesOf("odd", 30), keep: 2);
            await load.GoOnAsync(_while);
            index.Publish(GuidesOf("even", 50), keep: 2);
            await load.GoOnAsync(_while);
            index.Archive.RollBack();
            await load.GoOnAsync(_while);
        }

        var outcomes = await load.EndAsync();

        Assert.Equal(8, right.Count);
        Assert.All(outcomes, outcome => Assert.Null(outcome.Error));
        Assert.All(outcomes, outcome => Assert.Contains(outcome.Answer!, right));
        Assert.Equal(right.Order(), outcomes.Select(outcome => outcome.Answer!).Distinct().Order());
    }

    private static SearchRequest Ask(string text) => new() { Query = QueryReader.Read(text), Size = 30 };

    private static Guide[] GuidesOf(string mark, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => AGuide.Named($"{mark}-{i:00}").Tagged(mark).In(mark, $"v{i % 3}")
            .Asking($"What is a join of {i} {mark} tables?", "It pairs rows of tables.")
            .Asking($"What is a view of {mark}?", "A query.").Build()),
    ];
}

using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Lucene.Tests.Querying;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Collecting;

/// <summary>Most documents are counted by bounds of their score; the explanation works out each score in full, and must agree.</summary>
public class ScoreBoundsTests
{
    private const int Questions = 300;

    /// <summary>Frequent ones first; all have vectors.</summary>
    private static readonly string[] _words =
    [
        "manager", "team", "budget", "customer", "project", "design", "market", "report", "system", "data", "price", "contract", "office",
        "garden", "kitchen", "river", "mountain", "salary", "wage", "tax", "audit", "lawyer", "doctor", "engine", "bridge", "violin",
    ];

    [Theory]
    [InlineData("manager")] // in most documents
    [InlineData("violin")] // in few
    [InlineData("salary bridge")]
    [InlineData("wage haenara")] // a name that no document has: few are complete, and similarity finds more
    [InlineData("haenara mountain tax")]
    [InlineData("budget for the kitchen of a doctor")]
    [InlineData("violinn")]
    public async Task What_is_counted_has_the_score_of_an_answer_and_nothing_else_has(string query)
    {
        using var guides = await SearchedGuides.OverAsync([Guide()]);
        var request = new SearchRequest { Query = QueryReader.Read(query) };
        var scored = new List<(double Score, bool Counts)>();
        for (var i = 1; i <= Questions; i++)
        {
            var told = (await guides.Searcher.ExplainAsync(request, new("a", $"q{i}"), CancellationToken.None))!;
            if (told.Matches || told.Reasons is [var only] && only.StartsWith("Its score is below", StringComparison.Ordinal))
                scored.Add((told.Score!.Value, told.Matches));
        }

        var options = new RankingOptions();
        var best = scored.Select(s => s.Score).OrderDescending().ToList();
        var floor = Math.Min(options.AnswerFloor * best[0], best.Count < options.MinAnswers ? 0 : best[options.MinAnswers - 1]);
        Assert.All(scored, s => Assert.Equal(s.Score >= floor, s.Counts));
        Assert.Equal(scored.Count(s => s.Counts), (await guides.AskAsync(query)).Totals!.Documents);
    }

    private static Guide Guide()
    {
        var random = new Random(11);
        return Enumerable.Range(0, Questions)
            .Aggregate(AGuide.Named("a"), (guide, i) => guide.Asking(Words(4 + (i % 5)), Words(5 + (i % 50)))).Build();

        string Words(int count) => string.Join(' ', Enumerable.Range(0, count)
            .Select(_ => _words[(int)(random.NextDouble() * random.NextDouble() * _words.Length)]));
    }
}

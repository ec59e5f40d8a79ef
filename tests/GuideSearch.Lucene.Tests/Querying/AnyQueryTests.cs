using System.Diagnostics;
using System.Text;
using GuideSearch.Facets;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>Any text is answered, in bounded time; spellings that mean the same find the same.</summary>
public class AnyQueryTests
{
    private static readonly string[] _pieces =
    [
        "\uD83D", "\0", "\u202E", "\u200D", "\"", "-", "tag:", "guide:\"", "node", ".js", "C++", " ", " ", "join", "é", "\u0308", "*", "/", ":",
        "(", "k-", "means", "CI/CD", "中", "ﷺ", "'s", "~", "^2", "[a TO b]", "a/b/c/d/e", "€", "🚀", "İ", "ß", "\n",
    ];

    [Trait(LongRun.Trait, LongRun.Value)]
    [Trait("Fault", "Q07")]
    [Fact]
    public async Task No_text_breaks_a_search_and_marks_stay_on_character_borders()
    {
        var seed = LongRun.Seed(7);
        var random = new Random(seed);
        using var guides = await OverOddTextsAsync(random);
        for (var round = 0; round < LongRun.Count(1_500); round++)
        {
            var text = Mix(random, 14);
            try
            {
                var response = await guides.AskAsync(text, r => r with { Kind = KindFilter.Any, Snippets = 3, Explain = true });
                foreach (var (shown, ranges) in response.Hits.SelectMany(Texts))
                    AssertRanges(shown, ranges, $"seed {seed}, round {round}");
            }
            catch (SearchException e) when (e.Error is SearchError.QueryTooLong)
            {
                // Said to the caller in words; the text was too much.
            }
        }
    }

    [Trait("Fault", "Q05")]
    [Theory]
    [InlineData("résumé", "re\u0301sume\u0301")]
    [InlineData("résumé", "RESUME")]
    [InlineData("node.js", "ＮＯＤＥ．ＪＳ")]
    [InlineData("ci/cd", "CI／CD")]
    [InlineData("k-means", "k\u2011means")]
    [InlineData("customer's", "customer’s")]
    [InlineData("join", "jo\u00ADin")]
    public async Task Equivalent_spellings_find_the_same(string one, string other)
    {
        using var guides = await SearchedGuides.OverAsync(
            [AGuide.Named("a").Asking("Résumé or resume?").Asking("Node.js and k-means, join").Asking("CI/CD for the customer’s sake").Build()]);

        var first = await guides.AskAsync(one);

        Assert.NotEmpty(first.Hits);
        Assert.Equal(first.Hits.Select(h => (h.Id, h.Score)), (await guides.AskAsync(other)).Hits.Select(h => (h.Id, h.Score)));
    }

    [Trait("Fault", "Q01")]
    [Fact]
    public async Task Thousands_of_signs_are_refused_at_once()
    {
        using var guides = await SearchedGuides.OverAsync([AGuide.Named("a").Asking("One?").Build()]);
        var watch = Stopwatch.StartNew();

        var error = await Assert.ThrowsAsync<SearchException>(() => guides.AskAsync(new string('(', 10_000) + new string('x', 10_000)));

        Assert.Equal(SearchError.QueryTooLong, error.Error);
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Slow_clocks_end_a_search_with_what_it_has()
    {
        var clock = new LeapingClock();
        using var guides = await SearchedGuides.OverAsync(
            [Enumerable.Range(0, 3_000).Aggregate(AGuide.Named("a"), (guide, i) => guide.Asking($"Same words {i}")).Build()], clock);
        clock.Leap = TimeSpan.FromMilliseconds(90);

        var response = await guides.AskAsync("words");

        Assert.True(response.TimedOut);
        Assert.NotEmpty(response.Hits);
        Assert.Null(response.Totals);
        Assert.Null(response.Facets);
        Assert.Null((await guides.Searcher.ListFacetAsync(
            new(new() { Query = response.Query }, FacetNames.Guide, "", 10), CancellationToken.None)).Facet);
    }

    private static async Task<SearchedGuides> OverOddTextsAsync(Random random)
    {
        var guide = AGuide.Named("odd");
        for (var i = 0; i < 40; i++)
        {
            var sentences = Enumerable.Range(0, 8).Select(_ => Mix(random, 9) + ". ");
            guide.Asking("Why " + WellFormed(Mix(random, 10)), WellFormed(string.Concat(sentences)));
        }

        return await SearchedGuides.OverAsync([guide.Build()]);
    }

    private static string Mix(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => _pieces[random.Next(_pieces.Length)]));

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<(string Text, IReadOnlyList<MarkRange> Ranges)> Texts(SearchHit hit) =>
        hit.Snippets.Select(s => (s.Text, s.Ranges)).Prepend((hit.Prompt.Text, hit.Prompt.Ranges));

    private static void AssertRanges(string text, IReadOnlyList<MarkRange> ranges, string where)
    {
        var behind = 0;
        foreach (var range in ranges)
        {
            var end = range.Start + range.Length;
            Assert.True(range.Length > 0 && range.Start >= behind && end <= text.Length, where);
            Assert.False(char.IsLowSurrogate(text[range.Start]) || end < text.Length && char.IsLowSurrogate(text[end]), where);
            behind = end;
        }
    }

    /// <summary>Time goes on by a leap each time it is looked at.</summary>
    private sealed class LeapingClock : TimeProvider
    {
        private long _ticks;

        public TimeSpan Leap { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref _ticks, Leap.Ticks);
    }
}

using GuideSearch.Lucene.Tests.Querying;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Collecting;

/// <summary>
/// What a search costs, by the memory that it asks for: unlike time the same on every machine, and it grows with what a search does. A
/// figure that rises on purpose is raised here; one that falls is lowered.
/// </summary>
public class AllocationTests(AllocationTests.Corpus corpus) : IClassFixture<AllocationTests.Corpus>
{
    private const double Tolerance = 1.15;
    private const int Runs = 20;

    [Theory]
    [InlineData("one word", 265)]
    [InlineData("two words", 282)]
    [InlineData("phrase", 257)]
    [InlineData("question", 349)]
    [InlineData("misspelt", 430)]
    [InlineData("unfinished", 359)]
    [InlineData("nothing", 86)]
    public async Task A_search_asks_for_no_more_memory_than_it_did(string kind, int kilobytes)
    {
        var query = corpus.Queries[kind];
        for (var i = 0; i < Runs; i++)
            await corpus.Guides.AskAsync(query);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
            await corpus.Guides.AskAsync(query);
        var used = (GC.GetAllocatedBytesForCurrentThread() - before) / Runs / 1e3;

        Assert.True(used <= kilobytes * Tolerance, $"A search for {kind} asks for {used:0} kB; it was {kilobytes} kB.");
    }

    public sealed class Corpus : IAsyncLifetime
    {
        private SearchedGuides? _guides;

        internal SearchedGuides Guides => _guides!;

        internal IReadOnlyDictionary<string, string> Queries { get; private set; } = new Dictionary<string, string>();

        public async Task InitializeAsync()
        {
            var corpus = new SyntheticCorpus(seed: 7);
            _guides = await SearchedGuides.OverAsync(corpus.Guides(2_000));
            var words = corpus.Words;
            Queries = new Dictionary<string, string>
            {
                ["one word"] = words[150],
                ["two words"] = $"{words[150]} {words[400]}",
                ["phrase"] = $"\"{words[0]} {words[2]}\"",
                ["question"] = $"what is {words[40]} {words[90]} {words[150]} {words[400]} {words[800]} {words[1500]}?",
                ["misspelt"] = $"{words.First(word => word.Length > 7)}x",
                ["unfinished"] = words.First(word => word.Length > 7)[..5],
                ["nothing"] = "",
            };
        }

        public Task DisposeAsync()
        {
            _guides?.Dispose();
            return Task.CompletedTask;
        }
    }
}

using GuideSearch.Ranking.Scoring;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Lucene.Tests.Postings;

/// <summary>A list costs its documents and 32 for its key.</summary>
public class PostingsCacheTests
{
    private readonly List<string> _read = [];

    [Theory]
    [InlineData(200, "a:68 b:68 a:68 b:68", "a b")] // both fit
    [InlineData(199, "a:68 b:68 b:68 a:68", "a b a")] // the second begins the cache anew
    [InlineData(99, "a:68 a:68", "a")] // what is larger than the budget is kept until the next
    [InlineData(100, "a:68 b:0 a:68", "a b a")] // words that nothing has cost too
    [InlineData(199, "a:68 b:68 c:68 b:68 c:68", "a b c b c")] // never two of them: begun anew, the first list counts as well
    public void Lists_are_read_once_until_the_budget_is_spent(int budget, string asked, string read)
    {
        var cache = new PostingsCache(budget);
        foreach (var list in asked.Split(' ').Select(list => list.Split(':')))
            cache.GetOrAdd(list[0], () => Read(list[0], list[1]));

        Assert.Equal(read, string.Join(' ', _read));
    }

    [Fact]
    public void The_same_list_comes_back()
    {
        var cache = new PostingsCache(1_000);

        Assert.Same(cache.GetOrAdd("a", () => Read("a", "3")), cache.GetOrAdd("a", () => Read("a", "3")));
    }

    private ScoredPostings Read(string key, string documents)
    {
        _read.Add(key);
        var count = int.Parse(documents, System.Globalization.CultureInfo.InvariantCulture);
        return new([.. Enumerable.Range(0, count)], [.. Enumerable.Repeat(1F, count)], 1);
    }
}

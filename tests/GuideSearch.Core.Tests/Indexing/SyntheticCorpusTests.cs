using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Indexing;

/// <summary>What the benchmarks measure on.</summary>
public class SyntheticCorpusTests
{
    [Fact]
    public void Equal_seeds_give_equal_guides_in_the_order_of_their_slugs()
    {
        var first = new SyntheticCorpus(seed: 7).Guides(95).ToList();
        var second = new SyntheticCorpus(seed: 7).Guides(95).ToList();

        Assert.Equal(first.SelectMany(g => g.Documents), second.SelectMany(g => g.Documents));
        Assert.Equal(95, first.Sum(g => g.Documents.Count));
        Assert.Equal(first.Select(g => g.Slug).Order(StringComparer.Ordinal), first.Select(g => g.Slug));
    }
}

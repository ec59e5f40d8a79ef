using GuideSearch.Ranking.Scoring;

namespace GuideSearch.Ranking.Tests.Scoring;

public class ScoredPostingsTests
{
    [Theory]
    [InlineData(1, 0.5F, true)]
    [InlineData(4, 1F, true)]
    [InlineData(0, 0F, false)]
    [InlineData(3, 0F, false)]
    [InlineData(9, 0F, false)]
    public void A_document_has_its_impact_or_none(int document, float impact, bool has)
    {
        var postings = ScoredPostings.From(new([1, 4], [0.5F, 1]), documents: 10);

        Assert.Equal((impact, has), (postings.ImpactIn(document), postings.Has(document)));
        Assert.Equal(Math.Log(1 + 8.5 / 2.5), postings.Idf, 14);
    }

    [Fact]
    public void What_no_document_has_brings_nothing()
    {
        var none = ScoredPostings.From(new([], []), documents: 10);

        Assert.True(none.IsEmpty);
        Assert.Equal(0, none.Idf);
        Assert.False(none.Has(0));
    }
}

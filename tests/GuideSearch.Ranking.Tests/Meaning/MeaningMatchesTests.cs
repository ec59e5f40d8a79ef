using System.Globalization;
using GuideSearch.Ranking.Meaning;

namespace GuideSearch.Ranking.Tests.Meaning;

public class MeaningMatchesTests
{
    /// <summary>Cosines of 4096, best first; the share of each.</summary>
    [Theory]
    [InlineData("3000 2000 1000", "1 0.5 0")]
    [InlineData("100 50 -100", "1 0.75 0")]
    [InlineData("7 7", "1 1")]
    [InlineData("7", "1")]
    [InlineData("", "")]
    public void A_share_is_what_a_cosine_has_of_the_way_from_the_least_to_the_best(string cosines, string shares)
    {
        var nearest = cosines.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((cosine, document) => (document, int.Parse(cosine, CultureInfo.InvariantCulture))).ToList();

        var matches = new MeaningMatches(0.5F, nearest);

        Assert.Equal(0.5F, matches.BestCosine);
        Assert.Equal(shares, string.Join(' ', nearest.Select(match => matches.ShareOf(match.document).ToString(CultureInfo.InvariantCulture))));
        Assert.Equal(nearest.Select(match => match.document), matches.Nearest.Select(match => match.Document));
    }

    [Fact]
    public void A_document_that_is_not_near_has_no_share()
    {
        Assert.Equal(0, new MeaningMatches(1, [(3, 9)]).ShareOf(2));
        Assert.Equal(0, MeaningMatches.None.ShareOf(0));
        Assert.Empty(MeaningMatches.None.Nearest);
    }
}

using GuideSearch.Preparing;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Planning;

public class SentenceSearchesTests
{
    private static readonly InMemorySource _source =
        InMemorySource.Over(new(), [.. Enumerable.Repeat("customers pay invoices", 40), "kafka partitions", "kafka offsets", "spark joins", "30 days notice", "iso 13849"]);

    [Fact]
    public void Each_sentence_with_a_known_word_is_a_search_and_weighs_by_what_is_rare_in_it()
    {
        var searches = Create("You tune kafka partitions.\nYou tune kafka partitions.\nYou like zorbs.\nSpark is good.\nCustomers pay.", 24);

        Assert.Equal(["kafka partitions", "Spark"], searches.Select(search => string.Join(' ', search.Reading.Words)));
        Assert.Equal(1, searches[0].Weight);
        Assert.InRange(searches[1].Weight, 0.3, 0.99);
    }

    [Fact]
    public void Only_so_many_are_searched_for_those_first_that_weigh_most()
    {
        var search = Assert.Single(Create("Spark.\nYou tune kafka partitions.", 1));

        Assert.Equal("You tune kafka partitions.", search.Reading.Asked);
    }

    [Theory]
    [InlineData("Kafka for 30 days.", "Kafka")]
    [InlineData("Kafka by ISO 13849.", "Kafka ISO 13849")]
    public void A_short_number_counts_and_a_long_one_names(string posting, string words) =>
        Assert.Equal(words, string.Join(' ', Assert.Single(Create(posting, 24)).Reading.Words));

    private static IReadOnlyList<SentenceSearch> Create(string posting, int max) =>
        SentenceSearches.Create(PostingReader.Read(posting), _source.Expander, _source.Documents, max);
}

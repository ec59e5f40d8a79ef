using GuideSearch.Facets;
using GuideSearch.Querying;

namespace GuideSearch.Core.Tests.Querying;

/// <summary>How a text is read that was pasted rather than typed.</summary>
public class LongTextTests
{
    private static readonly string _padding = string.Join(' ', Enumerable.Repeat("and so on", 11));

    [Theory]
    [InlineData(32, false)]
    [InlineData(33, true)]
    public void More_words_than_anybody_types_make_a_long_text(int words, bool isLong)
    {
        var reading = QueryReader.Read(string.Join(' ', Enumerable.Range(0, words).Select(i => $"word{i}")));

        Assert.Equal(isLong, reading.LongText is not null);
        Assert.Null(reading.Excess);
        Assert.Equal(words, reading.Words.Count);
    }

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void So_do_more_characters(int characters, bool isLong) =>
        Assert.Equal(isLong, QueryReader.Read(new string('x', characters)).LongText is not null);

    [Theory]
    [InlineData("Hi Tom, the release broke our gateway.", "the release broke our gateway.", "release broke gateway")]
    [InlineData("Dear Ms. Martin, thanks for your time on the phone.", "", "")]
    [InlineData("Good morning, here is what Thursday is about.", "", "")]
    [InlineData("Could you tell me how replication works in Kafka?", "Could you tell me how replication works in Kafka?", "replication works Kafka")]
    [InlineData("We are looking for a senior data engineer.", "We are looking for a senior data engineer.", "senior data engineer")]
    [InlineData("Thanks, Anna", "", "")]
    [InlineData("Best regards", "", "")]
    [InlineData("Best practices for REST matter here", "Best practices for REST matter here", "practices REST matter")]
    [InlineData("Mail anna.k@example.org or see https://example.org/jobs about Kubernetes", null, "Mail see Kubernetes")]
    public void Greetings_sign_offs_and_frames_weigh_nothing(string sentence, string? told, string words)
    {
        var first = QueryReader.Read($"{sentence}\n{_padding}").LongText!.Sentences[0];

        Assert.Equal(told ?? sentence, first.Told);
        Assert.Equal(words, string.Join(' ', first.Words));
    }

    [Fact]
    public void A_signature_goes_with_its_sign_off()
    {
        var sentences = QueryReader.Read($"{_padding}\nTune slow queries in Postgres.\nKind regards,\nAnna Smith\nTalent Partner, Acme").LongText!.Sentences;

        Assert.Equal(["Tune", "slow", "queries", "Postgres"], sentences.SelectMany(sentence => sentence.Words));
    }

    [Fact]
    public void Signs_inside_are_text_and_that_is_told()
    {
        var reading = QueryReader.Read($"She said \"never again\" about the well-known -40 % and role:lead there. {_padding}");

        Assert.Empty(reading.Phrases);
        Assert.Empty(reading.Excluded);
        Assert.Empty(reading.Filters);
        Assert.Single(reading.Notes);
    }

    [Fact]
    public void Filters_and_exclusions_behind_it_count()
    {
        var reading = QueryReader.Read($"tag:sql {_padding} tune slow queries -oracle section:technical guide:\"data engineer\"");

        Assert.Equal(["oracle"], reading.Excluded);
        Assert.Equal([FacetNames.Guide, FacetNames.Section, FacetNames.Tag], reading.Filters.Select(filter => filter.Facet).Order());
        Assert.DoesNotContain("oracle", reading.Words);
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public void An_item_of_a_list_excludes_nothing() =>
        Assert.Empty(QueryReader.Read($"{_padding}\n-Communication\n-Python\n-SQL").Excluded);

    [Theory]
    [InlineData("a\r\nb"), InlineData("a \n\n b"), InlineData("a\u2028b")]
    public void Line_breaks_stay_and_what_was_read_reads_the_same_again(string lines)
    {
        var reading = QueryReader.Read($"{lines}\n{_padding}");

        Assert.StartsWith("a\nb\n", reading.Text);
        Assert.Equal(reading.Text, QueryReader.Read(reading.Text).Text);
        Assert.Equal(reading.LongText!.Sentences.Select(s => s.Text), QueryReader.Read(reading.Text).LongText!.Sentences.Select(s => s.Text));
    }

    [Fact]
    public void Typed_text_knows_no_lines() => Assert.Equal("a b", QueryReader.Read("a\nb").Text);

    [Fact]
    public void Nothing_but_common_words_are_still_words() =>
        Assert.NotEmpty(QueryReader.Read(string.Join(' ', Enumerable.Repeat("the", 40))).Words);
}

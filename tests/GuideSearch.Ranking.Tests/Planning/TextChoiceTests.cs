using GuideSearch.Core.Ranking;
using GuideSearch.Querying;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Planning;

/// <summary>What of a long text is searched for.</summary>
public class TextChoiceTests
{
    private static readonly string _padding = string.Join(' ', Enumerable.Repeat("and so on", 11));

    private static readonly InMemorySource _source = InMemorySource.Over(
        new(), [.. Enumerable.Repeat("customers pay invoices", 40), "kafka partitions", "kafka offsets", "ci/cd pipelines", "机器学习 模型"]);

    [Fact]
    public void A_text_that_was_typed_stands_as_it_is()
    {
        var reading = QueryReader.Read("how do kafka partitions work");

        Assert.Same(reading, TextChoice.Choose(reading, _source.Expander, _source.Documents, new()));
    }

    [Theory]
    [InlineData(16, "customers invoices kafka partitions")]
    [InlineData(2, "kafka partitions")]
    [InlineData(1, "partitions")]
    public void The_rarest_words_that_a_document_has_are_chosen_in_the_order_of_the_text(int max, string words) =>
        Assert.Equal(words, Words($"Our customers dislike the invoices. Zorbulated kafka partitions. {_padding}", max));

    [Fact]
    public void What_a_text_repeats_weighs_more() =>
        Assert.Equal("kafka", Words($"Kafka, kafka, kafka and its partitions. {_padding}", max: 1).ToLowerInvariant());

    [Fact]
    public void One_word_in_several_forms_is_one() =>
        Assert.Equal("partition", Words($"A partition, two partitions, partitioned. {_padding}", max: 16).Split(' ')[0]);

    [Theory]
    [InlineData("We run CI/CD here.", "CI/CD")] // known joined
    [InlineData("We run kafka/offsets here.", "kafka offsets")]
    public void A_compound_is_read_as_a_query_of_it_is(string sentence, string words) =>
        Assert.Equal(words, Words($"{sentence} {_padding}", max: 16));

    [Fact]
    public void A_script_without_spaces_gives_its_terms_one_by_one()
    {
        var words = Words(string.Concat(Enumerable.Repeat("我们在机器学习中训练模型", 30)), max: 3).Split(' ');

        Assert.Equal(3, words.Length);
        Assert.All(words, word => Assert.InRange(word.Length, 1, 2));
    }

    [Fact]
    public void Where_no_document_has_a_word_those_of_the_text_stand() =>
        Assert.Equal("Zorb", Words($"Zorb. {_padding}", max: 4));

    [Fact]
    public void What_carries_is_compared_and_what_only_greets_is_set_aside()
    {
        var read = Choose($"Hi Tom, thanks for calling. How do kafka partitions work? Nobody pays invoices. {_padding}.\nBest, Ana", 16).Read!;

        Assert.Equal(["How do kafka partitions work?", "Nobody pays invoices."], read.Sentences);
        Assert.Equal("Hi Tom, thanks for calling.", read.Aside[0]);
        Assert.Equal("Best, Ana", read.Aside[^1]);
        Assert.Equal(48, read.WordCount);
    }

    [Fact]
    public void Of_more_than_the_encoder_reads_the_sentences_that_carry_most_are_compared()
    {
        var filler = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"Sentence {i} about nothing that customers know of and that goes on a bit."));

        var read = Choose($"{filler} And kafka offsets.", 16).Read!;

        Assert.Contains("And kafka offsets.", read.Sentences);
        Assert.InRange(read.Sentences.Sum(sentence => sentence.Length), 1, 4 * TextPassages.MaxLength);
    }

    [Theory]
    [InlineData("(((((((( "), InlineData("tag:sql "), InlineData("the "), InlineData("\n- ")]
    public void Any_text_has_a_choice(string piece) =>
        Assert.NotNull(TextChoice.Choose(
            QueryReader.Read(string.Concat(Enumerable.Repeat(piece, 300))), _source.Expander, _source.Documents, new()));

    private static string Words(string text, int max) => string.Join(' ', Choose(text, max).Words);

    private static QueryReading Choose(string text, int max) =>
        TextChoice.Choose(QueryReader.Read(text), _source.Expander, _source.Documents, new RankingOptions { TextWords = max });
}

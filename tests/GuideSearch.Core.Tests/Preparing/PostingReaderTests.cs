using GuideSearch.Preparing;

namespace GuideSearch.Core.Tests.Preparing;

public class PostingReaderTests
{
    [Theory]
    [InlineData("Location: Leeds"), InlineData("Salary: 40,000 to 50,000"), InlineData("Contact: Mary Poole")]
    public void What_a_label_says_of_its_line_says_nothing_of_the_next(string label) =>
        Assert.Equal(["Data Engineer", "You tune Kafka partitions."], Read($"Data Engineer\n{label}\nYou tune Kafka partitions."));

    [Theory]
    [InlineData("Benefits"), InlineData("Who we are"), InlineData("WHAT WE OFFER:")]
    public void What_a_heading_opens_is_left_out_up_to_the_next_that_asks(string heading) => Assert.Equal(
        ["Data Engineer", "Requirements", "Kafka and Spark."],
        Read($"Data Engineer\n{heading}\nWe bake bread on Fridays.\nRequirements\nKafka and Spark."));

    [Theory]
    [InlineData("Requirements: Kafka and Spark")]
    [InlineData("YOUR MISSION"), InlineData("The position"), InlineData("What awaits you")]
    public void What_asks_ends_it_in_every_wording(string heading) =>
        Assert.Contains(heading, Read($"Data Engineer\nAbout us\nWe bake bread.\n{heading}\nYou tune Kafka partitions."));

    private static IEnumerable<string> Read(string posting) => PostingReader.Read(posting).Sentences.Select(sentence => sentence.Text);
}

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

    [Theory]
    [InlineData("Total rewards"), InlineData("What's in it for you?"), InlineData("What we'll give you"), InlineData("The hiring process")]
    [InlineData("Our interview process"), InlineData("Our commitment"), InlineData("How it works"), InlineData("Our benefits")]
    public void What_people_get_and_how_they_apply_is_left_out_even_where_it_speaks_to_them(string heading) => Assert.Equal(
        ["Data Engineer", "What you'll do", "Kafka and Spark."],
        Read($"Data Engineer\n{heading}\nBread for you on Fridays.\nWhat you'll do\nKafka and Spark."));

    [Theory]
    [InlineData("About Northwind Foods"), InlineData("Company overview"), InlineData("Our values"), InlineData("About our bakery")]
    public void What_a_company_says_of_itself_ends_where_it_speaks_to_the_reader(string heading) => Assert.Equal(
        ["Data Engineer", "You'll tune Kafka partitions.", "Spark runs every night."],
        Read($"Data Engineer\n{heading}\nWe bake bread.\nYou'll tune Kafka partitions.\nSpark runs every night."));

    [Theory]
    [InlineData("What you'll get up to"), InlineData("About this role"), InlineData("Essential functions"), InlineData("The role")]
    [InlineData("About you")]
    public void A_heading_that_asks_is_not_taken_for_an_offer(string heading) =>
        Assert.Contains("Kafka and Spark.", Read($"Data Engineer\nBenefits\nBread.\n{heading}\nKafka and Spark."));

    [Theory]
    [InlineData("Northwind is an equal opportunity employer."), InlineData("After a chat with our recruiter there is one interview.")]
    public void Sentences_about_the_employment_are_left_out(string sentence) =>
        Assert.Equal(["Kafka and Spark."], Read($"{sentence}\nKafka and Spark."));

    [Theory]
    [InlineData("Apply security patches"), InlineData("Company secretarial work"), InlineData("Values of metrics in dashboards")]
    public void An_item_of_a_list_is_no_heading_because_of_its_first_word(string item) =>
        Assert.Equal([item, "Kafka and Spark."], Read($"- {item}\n- Kafka and Spark."));

    [Fact]
    public void A_posting_that_seems_to_ask_nothing_is_read_whole() =>
        Assert.Equal(["Benefits", "Kafka and Spark."], Read("Benefits\nKafka and Spark."));

    private static IEnumerable<string> Read(string posting) => PostingReader.Read(posting).Sentences.Select(sentence => sentence.Text);
}

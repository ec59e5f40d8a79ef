using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Searching;
using GuideSearch.Server.Pages.Shell;

namespace GuideSearch.Server.Tests.Pages;

public class SearchHeadlineTests
{
    [Theory]
    [InlineData(37, 9, "37 questions in 9 guides")]
    [InlineData(1, 1, "1 question in 1 guide")]
    [InlineData(1204, 12, "1,204 questions in 12 guides")]
    [InlineData(0, 0, "No question found")]
    public void Counts_are_said_in_words(int questions, int guides, string heading) =>
        Assert.Equal(heading, SearchHeadline.Heading(For("x"), new(questions, guides, 0)));

    [Fact]
    public void Without_totals_no_number_is_claimed() => Assert.DoesNotContain(SearchHeadline.Heading(For("x"), null), char.IsDigit);

    [Theory]
    [InlineData("overfitting svm", 10, 3, "3 of them have every word.")]
    [InlineData("overfitting svm", 10, 1, "1 of them has every word.")]
    [InlineData("overfitting svm", 10, 0, "None of them has every word; the closest come first.")]
    [InlineData("overfitting svm", 10, 10, "All of them have every word.")]
    [InlineData("overfitting", 10, 10, null)]
    public void Coverage_is_said_where_it_says_more_than_the_count(string text, int found, int allWords, string? sentence) =>
        Assert.Equal(sentence, SearchHeadline.Coverage(For(text), new(found, 1, allWords)));

    [Fact]
    public void A_long_query_is_cut_at_a_word_in_the_title() =>
        Assert.Equal("Tell me about a time you had…", PageWording.Shorten("Tell me about a time you had to convince someone", 30));

    private static SearchRequest For(string text) => new() { Query = QueryReader.Read(text) };
}

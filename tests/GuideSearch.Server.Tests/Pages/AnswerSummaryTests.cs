using GuideSearch.Server.Pages.Shell;
using GuideSearch.Server.Pages.Texts;

namespace GuideSearch.Server.Tests.Pages;

public class AnswerSummaryTests
{
    [Theory]
    [InlineData("Answer: Say what happened.", "Say what happened.")]
    [InlineData("Sample Answer:\nScenario: A customer left.", "A customer left.")]
    [InlineData("Answer: Example: I would ask first.", "I would ask first.")]
    [InlineData("Answer: Steps:\nResearch: Gather reports.", "Gather reports.")]
    [InlineData("Key metrics that I would watch include:\nGrowth: Sales, by month.", "Sales, by month.")]
    [InlineData("How to Answer: Begin with the result.", "Begin with the result.")]
    public void A_label_in_front_says_nothing(string text, string summary) => Assert.Equal(summary, AnswerSummary.From(text));

    [Theory]
    [InlineData("It depends on\nsize\nage", "It depends on; size; age")]
    [InlineData("Ask first.\nApproach: Listen.\nResult:\nPeace.", "Ask first. Approach: Listen. Result: Peace.")]
    [InlineData("First.\n\nSecond", "First. Second")]
    [InlineData("—\n***\nWords", "Words")]
    [InlineData("", "")]
    public void Lines_become_one(string text, string summary) => Assert.Equal(summary, AnswerSummary.From(text));

    [Fact]
    public void It_ends_at_a_word() => Assert.Equal("one two…", AnswerSummary.From("one two three", 9));

    [Theory]
    [InlineData(40, true), InlineData(51, true), InlineData(52, false), InlineData(200, false)]
    public void A_title_names_the_service_where_there_is_room(int length, bool names)
    {
        var title = PageWording.Title(string.Concat(Enumerable.Repeat("words ", length))[..length]);

        Assert.InRange(title.Length, 1, 65);
        Assert.Equal(names, title.EndsWith(" · GuideSearch", StringComparison.Ordinal));
    }
}

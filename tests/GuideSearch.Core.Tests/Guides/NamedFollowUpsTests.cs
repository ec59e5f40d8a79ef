using GuideSearch.Guides;

namespace GuideSearch.Core.Tests.Guides;

public class NamedFollowUpsTests
{
    [Theory]
    [InlineData("It depends.\nFollow-up: what if it fails? Retry.", "what if it fails?")]
    [InlineData("Follow-Up Point: Discuss the budget. It matters.", "Discuss the budget.")]
    [InlineData("Possible follow-up questions to expect:\nWhy? Because.\nHow long? A week.", "Why?|How long?")]
    [InlineData("Follow up points\nName the tools\nBest practice: Keep it short.\nAnother line", "Name the tools")]
    [InlineData("Follow-up: one?\nNot a follow-up.\nTypical follow-ups: two?", "one?|two?")]
    [InlineData("Follow-up work was done by the team.", "")]
    [InlineData("The follow-up: is inside of a line.", "")]
    [InlineData("", "")]
    public void Follow_ups_are_read_behind_their_label_and_on_the_lines_below(string answer, string expected) =>
        Assert.Equal(expected, string.Join('|', NamedFollowUps.Parse(answer)));
}

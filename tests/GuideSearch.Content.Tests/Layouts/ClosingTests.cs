namespace GuideSearch.Content.Tests.Layouts;

public class ClosingTests
{
    private const string Guide = """
        ### Technical Questions

        #### 1. What is a bond?
        - A loan.

        #### 2. What is a share?
        - A part.

        #### 3. What is a swap?
        - An exchange.

        #### 4. What is a hedge?
        - Insurance.

        """;

    private const int LastLine = 13;

    [Theory]
    [InlineData("This guide provides a comprehensive overview of the role.")]
    [InlineData("This comprehensive interview preparation guide covers every aspect of the role, from law to numbers.")]
    [InlineData("By preparing thoroughly for these questions, candidates can show what they know.")]
    [InlineData("Each of the additional questions should be approached with a similar structure.")]
    [InlineData("Each question should be answered with examples of your own.")]
    [InlineData("Continue with similar depth for the remaining questions.")]
    [InlineData("*(Continue this format for the remaining questions.)*")]
    [InlineData("Remember to stay calm during the interview.")]
    [InlineData("Good luck!")]
    [InlineData("Markets change, and so do employers: read the news.")]
    [InlineData("---\n\nMarkets change.\n\n**Read the news.**")]
    [InlineData("**Conclusion**\n\nMarkets change.")]
    public void A_paragraph_that_closes_the_guide_belongs_to_no_answer(string closing)
    {
        Assert.Equal("technical 4 What is a hedge? [12-13]", Spec.Lines(Guide + "\n" + closing)[^1]);
        var passage = Assert.Single(Spec.Documents(Guide + "\n" + closing), d => d.Kind is GuideSearch.Guides.DocumentKind.Overview);
        Assert.Equal("Conclusion", passage.Prompt);
    }

    [Theory]
    [InlineData("**Follow-up:** how do you price it?")]
    [InlineData("**Common pitfalls:**\n\n- Paying too much.")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |")]
    public void Labels_and_lists_at_the_end_belong_to_the_last_answer(string end) =>
        Assert.Empty(Spec.Passages(Guide + "\n" + end));

    [Fact]
    public void Where_answers_are_prose_the_last_paragraph_is_prose_too()
    {
        const string body = """
            ### Technical Questions

            #### What is a bond?
            - A loan.

            It has a price.

            #### What is a share?
            A part of a company.

            #### What is a swap?
            An exchange.

            #### What is a hedge?
            - Insurance.

            Remember that it costs money, whatever your position.
            """;

        Assert.Equal("technical What is a hedge? [14-17]", Spec.Lines(body)[^1]);
    }

    [Theory]
    [InlineData("## Conclusion\nBe calm.", "Conclusion")]
    [InlineData("### Final Thoughts\n\nBe calm.", "Final Thoughts")]
    [InlineData("### Additional Considerations\n\n- **Money:** ask.\n\nThis guide is short.", "Additional Considerations")]
    [InlineData("#### Conclusion\n\nBe calm.", "Conclusion")]
    public void A_heading_of_its_own_ends_the_last_answer(string end, string title)
    {
        Assert.Equal($"technical 4 What is a hedge? [12-{LastLine}]", Spec.Lines(Guide + "\n" + end)[^1]);
        Assert.StartsWith(title + " [15-", Assert.Single(Spec.Passages(Guide + "\n" + end)));
    }

    [Fact]
    public void Questions_without_answers_do_not_swallow_the_closing()
    {
        const string body = """
            ### Additional Questions

            11. **How do you learn?**
            12. **Describe a failure.**

            This guide should provide a solid foundation.
            """;

        Assert.All(Spec.Questions(body), q => Assert.False(q.HasAnswer));
        Assert.Equal(["Conclusion [6-6]"], Spec.Passages(body));
    }

    [Fact]
    public void Text_before_the_questions_is_told_by_its_headings() => Assert.Equal(
        ["Introduction [1-1]", "Overview of the Role [3-5]", "Education [7-9]", "Interview Questions [11-13]"],
        Spec.Passages("""
            Welcome.

            ## Overview of the Role

            It is a role.

            ### Education

            - A degree.

            ## Interview Questions

            Answer in your own words.

            ### Technical Questions

            #### What is a bond?
            A loan.
            """));
}

using GuideSearch.Content.Pieces;

namespace GuideSearch.Content.Tests.Layouts;

public class PromptLineTests
{
    [Theory]
    [InlineData("What is a bond?", "\"What is a bond?\" @1")]
    [InlineData("**What is a bond?**", "bold \"What is a bond?\" @1")]
    [InlineData("**3. What is a bond?**", "bold 3 \"What is a bond?\" @1")]
    [InlineData("**Q3:** What is a *bond*?", "bold Q3 \"What is a bond?\" @1")]
    [InlineData("**What is a bond**?", "bold \"What is a bond?\" @1")]
    [InlineData("**Bonds** are loans.", "\"Bonds are loans.\" @1")]
    [InlineData("*What is a bond?*", "\"What is a bond?\" @1")]
    [InlineData("What is a bond,\nand what a share?\nA loan.", "\"What is a bond, and what a share?\" @1 -> paragraph[4..] \"A loan.\"")]
    [InlineData("**Q3: What is a bond?** – A loan.", "bold Q3 \"What is a bond?\" @1 -> paragraph[1..] \"A loan.\"")]
    [InlineData("**3. Name a bond** **Answer:** A loan.", "bold 3 \"Name a bond\" @1 -> paragraph[1..] \"Answer: A loan.\"")]
    [InlineData("**What is a bond?**\n[A loan](x.md).", "bold \"What is a bond?\" @1 -> paragraph[2..] \"A loan.\"")]
    [InlineData("**What is a bond?** <!-- a loan -->", "bold \"What is a bond?\" @1")]
    [InlineData("- What is a bond?", "\"What is a bond?\" @1")]
    [InlineData("3. **What is a bond?**\n\n   A loan.\n   - Or two.", "bold \"What is a bond?\" @1 -> paragraph, list")]
    [InlineData("3. **What is a bond?** A loan.\n\n   ```\n   x\n   ```", "bold \"What is a bond?\" @1 -> paragraph[1..] \"A loan.\", fencedcode")]
    [InlineData("- \n  What is a bond?", "\"What is a bond?\" @2")]
    [InlineData("# What is a bond?", "none")]
    [InlineData("- # What is a bond?", "none")]
    [InlineData("> What is a bond?", "none")]
    [InlineData("<p>What is a bond?</p>", "none")]
    [InlineData("-", "none")]
    [InlineData("&nbsp;", "\"\" @1")]
    public void A_block_carries_a_question_in_its_first_line_and_the_answer_behind_it(string markdown, string expected) =>
        Assert.Equal(expected, Steps.Show(Assert.Single(Steps.Pieces(markdown)).Prompt));

    [Theory]
    [InlineData("What?", "\"What?\"")]
    [InlineData("3. What?", "3 \"What?\"")]
    [InlineData("3) What?", "3 \"What?\"")]
    [InlineData("#3: What?", "3 \"What?\"")]
    [InlineData("3.5 percent of what?", "\"3.5 percent of what?\"")]
    [InlineData("1984 is what?", "\"1984 is what?\"")]
    [InlineData("2 what?", "\"2 what?\"")]
    [InlineData("Q3: What?", "Q3 \"What?\"")]
    [InlineData("Question 3", "Q3 \"\"")]
    [InlineData("question #3 – What?", "Q3 \"What?\"")]
    [InlineData("Interview Question 3: What?", "Q3 \"What?\"")]
    [InlineData("3. Question: What?", "Q3 \"What?\"")]
    [InlineData("Q: What?", "Q \"What?\"")]
    [InlineData("Questions 11–20: Law", "Q11-\"Law\"")]
    [InlineData("Question 11 to 20", "Q11-\"\"")]
    [InlineData("Questions are what?", "\"Questions are what?\"")]
    [InlineData("3. 4. What?", "3 \"What?\"")]
    [InlineData("3.", "3 \"\"")]
    public void Numbers_and_the_word_question_come_off_the_text(string text, string expected) =>
        Assert.Equal(expected, Steps.Show(MarkPrefix.Read(text)));

    [Theory]
    [InlineData("Is it?", true)]
    [InlineData("It is, is it not? Surely.", true)]
    [InlineData("Describe a bond.", true)]
    [InlineData("HOW bonds work", true)]
    [InlineData("In which year", true)]
    [InlineData("You’re late.", true)]
    [InlineData("Howard is late.", false)]
    [InlineData("Bonds", false)]
    [InlineData("", false)]
    public void Words_tell_whether_a_line_asks(string text, bool asks) => Assert.Equal(asks, QuestionWords.Ask(text));

    [Theory]
    [InlineData("", false)]
    [InlineData("Why?", true)]
    [InlineData("Why?|Bonds", false)]
    [InlineData("Why?|Bonds|How?", true)]
    public void Most_is_more_than_half(string lines, bool asks) =>
        Assert.Equal(asks, QuestionWords.MostAsk(lines.Split('|', StringSplitOptions.RemoveEmptyEntries)));
}

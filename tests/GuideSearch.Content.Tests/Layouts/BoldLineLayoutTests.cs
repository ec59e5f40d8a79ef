namespace GuideSearch.Content.Tests.Layouts;

public class BoldLineLayoutTests
{
    [Theory]
    [InlineData("**3. What is a bond?**")]
    [InlineData("**3.** What is a bond?")]
    [InlineData("**Q3: What is a bond?**")]
    [InlineData("**Q3.** What is a bond?")]
    [InlineData("**Question 3: What is a bond?**")]
    [InlineData("**Question 3:** What is a bond?")]
    [InlineData("**Question 3:** *What is a bond?*")]
    [InlineData("__Question 3: What is a bond?__")]
    public void Numbered_bold_lines_ask(string line) => Assert.Equal(
        ["technical 3 What is a bond? [3-5]", "technical 4 What is a share? [7-8]"],
        Spec.Lines($"#### Technical Questions\n\n{line}\n\nA loan.\n\n**4. What is a share?**\nA part.\n"));

    [Fact]
    public void Numbered_lists_of_an_answer_ask_nothing() => Assert.Equal(
        ["technical 1 What is overfitting? [5-16]", "technical 2 How do you prevent it? [18-20]"],
        Spec.Lines("""
            ### Detailed Interview Questions and Answers

            #### Technical Questions

            **1. What is overfitting?**

            **Answer:**

            **Prevention Techniques:**
            1. **Cross-Validation:**
               - **Explanation:** folds.

            2. **Regularization:**
               - **Explanation:** penalties.

            3. **Pruning:** trees.

            **2. How do you prevent it?**

            See above.
            """));

    [Fact]
    public void The_answer_may_follow_on_the_line_or_below()
    {
        var questions = Spec.Questions("""
            #### Technical Questions

            **Q1: What is a bond?** A loan.

            **Q2: What is a share?**
            **A2:** A part.

            **Q3: Name a derivative** **Answer:** An option.
            """);

        Assert.Equal(["What is a bond?", "What is a share?", "Name a derivative"], questions.Select(q => q.Prompt));
        Assert.Equal(["A loan.", "A2: A part.", "Answer: An option."], questions.Select(q => q.Answer));
    }

    [Fact]
    public void Bold_lines_without_number_ask_where_nothing_else_does() => Assert.Equal(
        ["technical What is a bond? [3-5]", "technical Explain a share. [7-8]"],
        Spec.Lines("""
            #### Technical Questions

            **What is a bond?**

            A loan.

            **Explain a share.**
            A part.
            """));

    [Fact]
    public void Sections_may_be_bold_lines_too() => Assert.Equal(
        ["technical 1 What is a bond? [5-6]", "behavioral 2 Tell me about a loss. [10-11]"],
        Spec.Lines("""
            ## Interview Questions

            **Technical Questions**

            **1. What is a bond?**
            A loan.

            **Behavioral Questions:**

            **2. Tell me about a loss.**
            It was small.
            """));
}

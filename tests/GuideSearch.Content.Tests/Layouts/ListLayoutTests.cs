namespace GuideSearch.Content.Tests.Layouts;

public class ListLayoutTests
{
    [Fact]
    public void Bold_items_of_a_numbered_list_ask_and_hold_their_answers() => Assert.Equal(
        [
            "technical 1 What is a device tree? [5-10]",
            "technical 2 Explain how a kernel module is loaded. [12-17]",
            "additional 10 How do you learn? [21-24]",
        ],
        Spec.Lines("""
            ### Interview Questions and Answers

            #### Technical Questions

            1. **What is a device tree?**

               **Answer:**
               - **Definition:** hardware as data.
                 1. First
                 2. Second

            2. **Explain how a kernel module is loaded.**

               - With `insmod`:
                 ```sh
                 insmod driver.ko
                 ```

            #### Additional Questions

            10. **How do you learn?**

                **Answer:**
                - By doing.
            """));

    [Fact]
    public void Numbered_lists_of_the_overview_ask_nothing()
    {
        const string body = """
            ## Overview

            ### Certifications and Education

            1. **Educational Background:**
               - A degree.

            2. **Certifications:**
               - None.

            ### Interview Questions

            #### Technical Questions

            1. **What is a bond?**

               A loan.
            """;

        Assert.Equal(["technical 1 What is a bond? [15-17]"], Spec.Lines(body));
        Assert.Equal(["Certifications and Education [3-9]"], Spec.Passages(body));
    }

    [Fact]
    public void An_answer_that_is_not_indented_still_belongs_to_its_question() => Assert.Equal(
        ["technical 1 What is a bond? [3-10]", "technical 2 What is a share? [12-14]"],
        Spec.Lines("""
            #### Technical Questions

            1. **What is a bond?**

            **Answer:** A loan.

            1. **Coupon:** the interest.
            2. **Maturity:** the end.

            - Follow-up: what is duration?

            2. **What is a share?**

            A part.
            """));

    [Fact]
    public void Every_question_may_be_number_one() => Assert.Equal(
        ["technical 1 What is a bond? [3-5]", "technical 1 What is a share? [7-9]"],
        Spec.Lines("""
            #### Technical Questions

            1. **What is a bond?**

            A loan.

            1. **What is a share?**

            A part.
            """));

    [Fact]
    public void An_answer_may_follow_the_question_on_its_line()
    {
        var questions = Spec.Questions("""
            #### Technical Questions

            1. **What is a bond?** A loan that can be sold.
            2. **What is a share?**
               A part of a company.
            """);

        Assert.Equal(["What is a bond?", "What is a share?"], questions.Select(q => q.Prompt));
        Assert.Equal(["A loan that can be sold.", "A part of a company."], questions.Select(q => q.Answer));
    }

    [Fact]
    public void A_list_under_additional_questions_asks_without_answers() => Assert.Equal(
        [
            "technical 1 What is a heap? [3-4]",
            "additional What is your favourite structure? [8]",
            "additional Describe the last one you wrote. [9]",
        ],
        Spec.Lines("""
            ### Technical Questions

            #### 1. What is a heap?
            A tree.

            ### Additional Questions

            - What is your favourite structure?
            - Describe the last one you wrote.
            """));

    [Theory]
    [InlineData("11. **How do you learn?**\n12. **Describe a failure.**")]
    [InlineData("11. How do you learn?\n12. Describe a failure.")]
    [InlineData("11) How do you learn?\n12) Describe a failure.")]
    [InlineData("- **Question 11:** How do you learn?\n- **Question 12:** Describe a failure.")]
    [InlineData("- Q11: How do you learn?\n- Q12: Describe a failure.")]
    [InlineData("* **11. How do you learn?**\n* **12. Describe a failure.**")]
    public void Lists_of_open_questions_keep_their_numbers(string list)
    {
        var questions = Spec.Questions($"### Additional Interview Questions\n\n{list}\n");

        Assert.Equal(["How do you learn?", "Describe a failure."], questions.Select(q => q.Prompt));
        Assert.Equal([11, 12], questions.Select(q => q.Number));
        Assert.All(questions, q => Assert.False(q.HasAnswer));
    }

    [Fact]
    public void A_guide_may_begin_with_headings_and_end_with_bullets() => Assert.Equal(
        [
            "additional 9 How do you keep up? [5-7]",
            "additional 10 Describe a campaign. [9-10]",
            "additional 11 How do you handle price objections? [12]",
            "additional 12 Can you give an example? [13]",
        ],
        Spec.Lines("""
            ### Interview Questions

            #### Additional Questions

            #### Question 9: How do you keep up?
            - **Answer:**
              I read.

            #### Question 10: Describe a campaign.
            - **Question of the day:** none.
            #### Question 11-20: Additional Questions
            - **Question 11:** How do you handle price objections?
            - **Question 12:** Can you give an example?

            Each question should be approached with detailed answers.
            """));

    [Fact]
    public void Bullets_that_call_themselves_questions_ask_behind_headings_of_the_same_section() => Assert.Equal(
        ["additional 1 How do you keep up? [3-4]", "additional 2 Describe a campaign. [6]", "additional 3 What is a lead? [7]"],
        Spec.Lines("""
            ### Additional Questions

            #### Question 1: How do you keep up?
            I read.

            - **Question 2:** Describe a campaign.
            - **Question 3:** What is a lead?
            """));

    [Fact]
    public void Advice_in_a_list_asks_nothing() => Assert.Equal(
        ["technical What is a heap? [3-4]"],
        Spec.Lines("""
            ### Technical Questions

            #### What is a heap?
            A tree.

            ### Tips for Answering Behavioral Questions

            1. **Breathe.** Slowly.
            2. **Smile.** Often.

            ### Questions to Ask the Interviewer

            - What does a day look like?
            """));
}

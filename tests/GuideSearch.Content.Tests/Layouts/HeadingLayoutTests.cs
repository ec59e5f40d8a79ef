namespace GuideSearch.Content.Tests.Layouts;

public class HeadingLayoutTests
{
    [Fact]
    public void Each_heading_below_a_section_asks_with_or_without_question_mark() => Assert.Equal(
        [
            "technical How do you use CRM software? [5-7]",
            "technical Explain what a forecast is. [9-10]",
            "behavioral Handling of a lost deal [14-16]",
        ],
        Spec.Lines("""
            ## Interview Questions and Answers

            ### Technical Questions

            #### How do you use `CRM` software?

            **Answer:** To keep the pipeline current.

            #### Explain what a forecast *is*.
            - A number with a date.

            ### Behavioral Questions

            #### Handling of a lost deal

            I asked the customer why.
            """));

    [Theory]
    [InlineData("#### 3. How do you plan?")]
    [InlineData("#### 3) How do you plan?")]
    [InlineData("#### 3: How do you plan?")]
    [InlineData("#### Question 3: How do you plan?")]
    [InlineData("#### Question 3. How do you plan?")]
    [InlineData("#### Question 3 - How do you plan?")]
    [InlineData("#### Question #3 – How do you plan?")]
    [InlineData("#### Interview Question 3: How do you plan?")]
    [InlineData("##### Question 3: How do you plan?")]
    [InlineData("##### Q3: How do you plan?")]
    [InlineData("##### Q3. How do you plan?")]
    [InlineData("##### 3. **How do you plan?**")]
    [InlineData("#### **3. How do you plan?**")]
    [InlineData("#### **Question 3:** How do you plan?")]
    [InlineData("### 3. How do you plan? ###")]
    [InlineData("## Q3: How do you plan?")]
    public void Numbers_and_emphasis_before_the_question_are_taken_off(string heading) => Assert.Equal(
        ["technical 3 How do you plan? [3-4]"], Spec.Lines($"## Technical Questions\n\n{heading}\nWith care.\n"));

    [Fact]
    public void The_text_may_stand_in_bold_below_a_heading_that_only_counts()
    {
        const string body = """
            ### Technical Questions

            #### Question 1
            **Explain the difference between FIR and IIR filters.**

            **Answer:**
            - FIR filters are stable.

            #### Question 2

            **What is aliasing?**
            Frequencies that fold back.

            #### Question 3
            How do you debug a filter?

            ---
            """;

        Assert.Equal(
            [
                "technical 1 Explain the difference between FIR and IIR filters. [4-7]",
                "technical 2 What is aliasing? [11-12]",
                "technical 3 How do you debug a filter? [15]",
            ],
            Spec.Lines(body));
        Assert.Equal(["question-1", "question-2", "question-3"], Spec.Questions(body).Select(q => q.Anchor));
    }

    [Fact]
    public void A_section_may_stand_on_the_level_of_its_questions() => Assert.Equal(
        ["technical 1 What is SaaS? [5-6]", "behavioral 2 Describe a lost deal. [10-11]", "behavioral 3 When did you last fail? [13-14]"],
        Spec.Lines("""
            ### Interview Questions

            #### Technical Questions

            #### Question 1: What is SaaS?
            Software that is rented.

            #### Behavioral Questions

            #### Question 2: Describe a lost deal.
            It was long ago.

            #### Question 3: When did you last fail?
            Yesterday.
            """));

    [Fact]
    public void Sub_headings_lists_and_labels_belong_to_the_answer() => Assert.Equal(
        ["technical 1 How do you plan? [3-26]", "technical 2 How do you end? [28-29]"],
        Spec.Lines("""
            ### Technical Questions

            #### 1. How do you plan?

            #### Answer

            I write a list:

            1. **Collect:** everything.
            2. **Sort:** by value.
            3. **Drop:** the rest.

            ##### Example

            One project.

            ##### 1. First Step

            Then the second.

            **Best Practices:**
            - Ask early.

            #### Follow-Up Points

            - How do you estimate?

            #### 2. How do you end?
            In time.
            """));

    [Fact]
    public void A_topic_between_section_and_questions_keeps_the_type_of_the_section() => Assert.Equal(
        ["technical What is a join? [7-8]", "technical What is a branch? [12-13]", "behavioral Tell me about a conflict. [19-20]"],
        Spec.Lines("""
            ## Interview Questions

            ### Technical Questions

            #### SQL

            ##### What is a join?
            Rows that meet.

            #### Git

            ##### What is a branch?
            A name.

            ### Behavioral Questions

            #### Teamwork

            ##### Tell me about a conflict.
            There was one.
            """));

    [Fact]
    public void Questions_directly_under_a_container_are_of_no_type() => Assert.Equal(
        ["other 1 What is a hedge? [3-4]", "other 2 What is a swap? [6-7]"],
        Spec.Lines("""
            ## 20 Detailed Interview Questions with Comprehensive Answers

            ### 1. What is a hedge?
            Insurance.

            ### 2. What is a swap?
            An exchange.
            """));

    [Fact]
    public void Sections_are_not_needed_where_headings_call_themselves_questions() => Assert.Equal(
        ["other 1 What is a hedge? [5-6]", "other 2 Explain a swap. [8-9]"],
        Spec.Lines("""
            ## About

            Something.

            ## Question 1: What is a hedge?
            Insurance.

            ## Question 2: Explain a swap.
            An exchange.
            """));

    [Fact]
    public void A_section_without_a_known_type_is_other_and_reported()
    {
        const string body = """
            ## Interview Questions

            ### Technical Questions

            #### What is a heap?
            A tree.

            ### Industry Knowledge

            #### Who are our rivals?
            Three.

            #### Which law changed?
            One.
            """;

        Assert.Equal(
            ["technical What is a heap? [5-6]", "other Who are our rivals? [10-11]", "other Which law changed? [13-14]"], Spec.Lines(body));
        Assert.Equal(["GS0205"], Spec.Codes(body));
    }

    [Fact]
    public void A_passage_among_the_questions_does_not_end_the_section()
    {
        const string body = """
            ### Technical Questions

            #### What is a heap?
            A tree.

            #### Additional Considerations
            Bring a pen.

            #### What is a stack?
            A pile.
            """;

        Assert.Equal(["technical What is a heap? [3-4]", "technical What is a stack? [9-10]"], Spec.Lines(body));
        Assert.Equal(["Additional Considerations [6-7]"], Spec.Passages(body));
    }

    [Fact]
    public void Headings_inside_a_fence_ask_nothing() => Assert.Equal(
        ["technical How do you comment? [3-9]"],
        Spec.Lines("""
            ### Technical Questions

            #### How do you comment?

            ```python
            # What is this?
            #### 2. A comment
            x = 1
            ```
            """));

    [Fact]
    public void A_heading_that_counts_and_says_nothing_is_reported_where_it_stands()
    {
        var parsed = Spec.Parse("""
            ### Technical Questions

            #### 1. What is a heap?
            A tree.

            #### 2.
            """);

        Assert.Equal(["What is a heap?"], parsed.Guide!.Documents.Select(d => d.Prompt));
        Assert.Equal(6 + Spec.FrontMatterLines, Assert.Single(parsed.Diagnostics, d => d.Code == "GS0202").Source.Line);
    }
}

using GuideSearch.Content.Pieces;
using GuideSearch.Guides;

namespace GuideSearch.Content.Tests.Layouts;

public class SectionTitleTests
{
    [Theory]
    [InlineData("Technical Questions", SectionType.Technical)]
    [InlineData("1. Technical Questions", SectionType.Technical)]
    [InlineData("A. Technical Questions", SectionType.Technical)]
    [InlineData("Section 2: Behavioral Questions", SectionType.Behavioral)]
    [InlineData("Part II – Situational Questions", SectionType.Situational)]
    [InlineData("Technical Questions Specific to the Role", SectionType.Technical)]
    [InlineData("Technical Questions (Continued)", SectionType.Technical)]
    [InlineData("Advanced Technical Questions", SectionType.Technical)]
    [InlineData("Expanded Technical Questions", SectionType.Technical)]
    [InlineData("Additional Technical Questions", SectionType.Technical)]
    [InlineData("Technical Deep-Dive", SectionType.Technical)]
    [InlineData("Technical Interview Questions and Answers", SectionType.Technical)]
    [InlineData("Behavioural Questions", SectionType.Behavioral)]
    [InlineData("Behavioral", SectionType.Behavioral)]
    [InlineData("Behavioral and Situational Questions", SectionType.Behavioral)]
    [InlineData("Situational Questions:", SectionType.Situational)]
    [InlineData("Scenario-Based Questions", SectionType.Situational)]
    [InlineData("Problem-Solving Questions", SectionType.ProblemSolving)]
    [InlineData("Problem-solving questions", SectionType.ProblemSolving)]
    [InlineData("Problem Solving Questions", SectionType.ProblemSolving)]
    [InlineData("Additional Questions", SectionType.Additional)]
    [InlineData("Additional Interview Questions", SectionType.Additional)]
    [InlineData("Additional Questions for Comprehensive Understanding", SectionType.Additional)]
    [InlineData("Expanded Questions", SectionType.Additional)]
    [InlineData("Question 11-20: Additional Questions", SectionType.Additional)]
    [InlineData("Questions 9–20: Technical Questions", SectionType.Technical)]
    public void Titles_name_the_type_of_their_questions(string title, SectionType type)
    {
        var read = SectionTitle.Read(title);

        Assert.Equal((TitleKind.Section, type), (read.Kind, read.Type));
    }

    [Theory]
    [InlineData("Interview Questions and Answers")]
    [InlineData("Detailed Interview Questions with Comprehensive Answers")]
    [InlineData("20 Detailed Interview Questions with Comprehensive Answers")]
    [InlineData("Interview Questions")]
    [InlineData("Questions")]
    [InlineData("Sample Interview Q&A")]
    [InlineData("Common Data Analyst Interview Questions")]
    public void Containers_name_no_type(string title) => Assert.Equal(TitleKind.Container, SectionTitle.Read(title).Kind);

    [Theory]
    [InlineData("How do you answer technical questions from customers?")]
    [InlineData("Describe how you handle behavioral questions.")]
    [InlineData("Question 3: Technical Questions")]
    [InlineData("A customer has many questions about security")]
    [InlineData("Outline how you would answer questions from the board")]
    [InlineData("Technical debt and how to pay it")]
    [InlineData("Questions to Ask the Interviewer")]
    [InlineData("Key considerations when designing a pipeline")]
    public void A_sentence_that_holds_the_words_is_no_title(string title) => Assert.Equal(TitleKind.Plain, SectionTitle.Read(title).Kind);

    [Theory]
    [InlineData("Conclusion")]
    [InlineData("Final Thoughts")]
    [InlineData("Final Tips")]
    [InlineData("Tips for Answering Behavioral Questions")]
    [InlineData("Additional Considerations")]
    [InlineData("Educational Background")]
    [InlineData("Industry Qualifications and Skills")]
    [InlineData("Certifications")]
    [InlineData("Overview of Required and Recommended Certifications")]
    public void Remarks_tell_about_the_position(string title) => Assert.Equal(TitleKind.Remark, SectionTitle.Read(title).Kind);

    [Theory]
    [InlineData("Answer")]
    [InlineData("Answer:")]
    [InlineData("Sample Answer")]
    [InlineData("Comprehensive Answer")]
    [InlineData("Follow-Up Points")]
    [InlineData("Potential Follow-up Questions:")]
    [InlineData("Example")]
    [InlineData("Common Pitfalls to Avoid")]
    [InlineData("Best Practices")]
    public void Labels_divide_an_answer(string title) => Assert.Equal(TitleKind.AnswerPart, SectionTitle.Read(title).Kind);
}

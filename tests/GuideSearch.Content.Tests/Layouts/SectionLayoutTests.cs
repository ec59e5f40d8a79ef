using GuideSearch.Content.Layouts;

namespace GuideSearch.Content.Tests.Layouts;

/// <summary>Each shape by itself, on pieces of any guide: what it marks, with which number, and what it leaves to the answer.</summary>
public class SectionLayoutTests
{
    [Theory]
    [InlineData("#### Why?\nA.\n#### How?", "0+1 \"Why?\" @1..1|2+1 \"How?\" @3..3")]
    [InlineData("#### 1. Why?\n#### 2. Bonds", "0+1 1 \"Why?\" @1..1|1+1 2 \"Bonds\" @2..2")]
    [InlineData("#### 1. Why?\n#### 2. How?\n#### Bonds", "0+1 1 \"Why?\" @1..1|1+1 2 \"How?\" @2..2")]
    [InlineData("#### Q1: Why?\n## Q2: How?\n##### Bonds", "0+1 Q1 \"Why?\" @1..1|1+1 Q2 \"How?\" @2..2")]
    [InlineData("#### Question 3\n**Why?** So.\n\nA.", "0+2 Q3 \"Why?\" @1..2 -> paragraph[1..] \"So.\"")]
    [InlineData("#### Question 3\n**Answer:**", "0+1 3 \"\" @1..1")]
    [InlineData("#### Question 3\n- Why?", "0+1 3 \"\" @1..1")]
    [InlineData("#### Answer\n#### Technical Questions\n#### Conclusion", "")]
    [InlineData("**1. Why?**\n\n1. **How?**", "")]
    public void Headings_of_the_level(string markdown, string marks) => Assert.Equal(marks, Find(new HeadingLayout(), markdown, level: 4));

    [Theory]
    [InlineData("**1. Why?**\n\nA.\n\n**2. How?** So.", "0+1 1 \"Why?\" @1..1|2+1 2 \"How?\" @5..5 -> paragraph[1..] \"So.\"")]
    [InlineData("**2. Why?**\n\n**1. Step**\n\n**3. How?**", "0+1 2 \"Why?\" @1..1|2+1 3 \"How?\" @5..5")]
    [InlineData("**Why?**\n\n**Q: How?**\n\n1. **Who?**\n\n**4.**", "")]
    public void Bold_lines_with_rising_numbers(string markdown, string marks) => Assert.Equal(marks, Find(new BoldLineLayout(), markdown));

    [Theory]
    [InlineData("1. **Why?**\n2. How?\n3. **Who?**\n   B.", "0+1 1 \"Why?\" @1..1|1+1 2 \"How?\" @2..2|2+1 3 \"Who?\" @3..3 -> paragraph[2..] \"B.\"")]
    [InlineData("1. Why?\n2. **How?**", "1+1 2 \"How?\" @2..2")]
    [InlineData("1. **Why?**\n\nA.\n\n1. **Collect** all.\n2. **Sort:** it.\n\n- x\n\n2. **How?**", "0+1 1 \"Why?\" @1..1|5+1 2 \"How?\" @10..10")]
    [InlineData("1. **Why?**\n\nA.\n\n1. **How?**\n\nB.\n\n1. **Step**", "0+1 1 \"Why?\" @1..1|2+1 1 \"How?\" @5..5")]
    [InlineData("1. Why?\n2. How?", "")]
    [InlineData("- **Why?**", "")]
    public void Bold_items_of_lists_that_count_on(string markdown, string marks) => Assert.Equal(marks, Find(new NumberedItemLayout(), markdown));

    [Theory]
    [InlineData("- **Question 3:** Why?\n- Q4: How?\n- Q4: Who?\n- Q: Whose?\n- Whom?", "0+1 Q3 \"Why?\" @1..1|1+1 Q4 \"How?\" @2..2")]
    [InlineData("**Q3:** Why?\n\n- Q4:", "")]
    public void Items_that_call_themselves_questions(string markdown, string marks) => Assert.Equal(marks, Find(new NamedItemLayout(), markdown));

    [Theory]
    [InlineData("**Why?**\n\n**Q: Bonds**\n\n**Explain it.**\n\n**It works.**\n\n**Explain it**", "0+1 \"Why?\" @1..1|1+1 Q \"Bonds\" @3..3|2+1 \"Explain it.\" @5..5")]
    [InlineData("Why?\n\n- **How?**", "")]
    public void Bold_lines_that_ask(string markdown, string marks) => Assert.Equal(marks, Find(new BoldQuestionLayout(), markdown));

    [Theory]
    [InlineData("- Why?\n- Q7. How?\n- Bonds\n\nA.\n\n1. Who?", "0+1 \"Why?\" @1..1|1+1 Q7 \"How?\" @2..2|2+1 \"Bonds\" @3..3")]
    [InlineData("3) Why?\n4) How?\n   - So.", "0+1 3 \"Why?\" @1..1|1+1 4 \"How?\" @2..2 -> list")]
    [InlineData("- Why?\n- Bonds", "")]
    [InlineData("Why?", "")]
    public void Plain_lists_of_the_first_kind_that_asks(string markdown, string marks) => Assert.Equal(marks, Find(new BareListLayout(), markdown));

    [Theory]
    [InlineData("1. **Why?**\n\n**2. How?**", "\"Why?\"", "begins first")]
    [InlineData("**1. Why?**\n\n1. **How?**", "\"Why?\"", "begins first")]
    [InlineData("1. **Question 1:** Why?\n1. **Question 2:** How?", "\"Why?\"|\"How?\"", "begins at the same piece and has precedence: numbered items before named ones")]
    [InlineData("- Why?\n- How?\n\n**Who?**", "\"Why?\"|\"How?\"", "begins first of those that are not marked beyond doubt")]
    [InlineData("- Why?\n- How?\n\n**3. Who?**", "\"Who?\"", "is marked beyond doubt")]
    [InlineData("### Question 1: Why?\n\n- **Question 2:** How?\n- **Question 2:** Who?", "\"Why?\"|\"How?\"", "begins first, and what is named goes on counting")]
    public void The_shape_of_a_section_is_the_one_that(string section, string prompts, string reason) => Assert.Equal(
        (prompts, reason),
        (string.Join('|', Steps.Marked($"## Technical Questions\n\n{section}").SelectMany(s => s.Marks).Select(m => $"\"{m.Prompt}\"")), reason));

    [Fact]
    public void The_shape_that_most_sections_begin_with_is_taken_in_all_of_them_and_of_two_the_one_with_precedence()
    {
        const string lines = "**1. Why?**\n\n1. **Sort it.**\n", items = "1. **How?**\n\n**1. Note**\n";

        Assert.Equal("Why? Why? Note", Prompts($"## Technical Questions\n{lines}## Behavioral Questions\n{lines}## Situational Questions\n{items}"));
        Assert.Equal("Sort it. How? How?", Prompts($"## Technical Questions\n{lines}## Behavioral Questions\n{items}## Situational Questions\n{items}"));
        Assert.Equal("Why? Note", Prompts($"## Technical Questions\n{lines}## Behavioral Questions\n{items}"));

        static string Prompts(string markdown) => string.Join(' ', Steps.Marked(markdown).SelectMany(s => s.Marks).Select(m => m.Prompt));
    }

    private static string Find(ISectionLayout layout, string markdown, int level = 0) =>
        string.Join('|', layout.Find(Steps.Pieces(markdown), level).Select(Steps.Show));
}

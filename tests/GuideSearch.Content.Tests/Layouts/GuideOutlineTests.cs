using GuideSearch.Content.Layouts;
using GuideSearch.Content.Pieces;

namespace GuideSearch.Content.Tests.Layouts;

/// <summary>What the headings of a guide make of it, before anybody looks for questions.</summary>
public class GuideOutlineTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Welcome.", "overview 0 \"\" 1-1: paragraph")]
    [InlineData("# Bonds\n\n- A\n- B\n\n---", "overview 0 \"Bonds\" 1-6: item, item, rule")]
    [InlineData("## Technical Questions\n#### Why?\nA.\n##### Example\n#### How?", "technical 4 \"Technical Questions\" 1-5: heading, paragraph, heading, heading")]
    [InlineData("## Technical Questions\n#### Why?\n## Behavioral Questions\n### How?", "technical 4 \"Technical Questions\" 1-2: heading|behavioral 3 \"Behavioral Questions\" 3-4: heading")]
    [InlineData("**Technical Questions**\n\n**1. Why?**\n\n**Behavioral:**", "technical 0 \"Technical Questions\" 1-4: paragraph|behavioral 0 \"Behavioral\" 5-5: ")]
    [InlineData("## Technical Questions\n### SQL\n#### Why?\n### Git\n#### How?", "technical 4 \"Technical Questions\" 1-1: |technical 4 \"SQL\" 2-3: heading|technical 4 \"Git\" 4-5: heading")]
    [InlineData("## Technical Questions\n### Why?\n### Conclusion\nA.\n### How?", "technical 3 \"Technical Questions\" 1-2: heading|overview 0 \"Conclusion\" 3-4: paragraph|technical 3 \"Technical Questions\" 1-5: heading")]
    [InlineData("## Technical Questions\n### Why?\n## Conclusion\nA.\n### How?", "technical 3 \"Technical Questions\" 1-2: heading|overview 0 \"Conclusion\" 3-4: paragraph|overview 0 \"How?\" 5-5: ")]
    [InlineData("# Sales Interview Questions\n## Role\nA.\n## Interview Questions\n### Why?", "overview 0 \"Sales Interview Questions\" 1-1: |overview 0 \"Role\" 2-3: paragraph|other 3 \"Interview Questions\" 4-5: heading")]
    [InlineData("# About\nA.\n## Question 1: Why?\n## Question 2: How?", "overview 0 \"About\" 1-2: paragraph|other 2 \"About\" 1-4: heading, heading")]
    [InlineData("## Interview Questions\n\n**1. Why?**\n\n## Law\n\n**2. How?**\n\n## Rest\n\n**Note**", "other 0 \"Interview Questions\" 1-4: paragraph|other 0 \"Law\" 5-8: paragraph|overview 0 \"Rest\" 9-11: paragraph")]
    public void Headings_open_sections_topics_and_passages(string markdown, string segments) =>
        Assert.Equal(segments, string.Join('|', Steps.Segments(markdown).Select(Steps.Show)));

    [Theory]
    [InlineData("", 0)]
    [InlineData("## Technical Questions\n\n1. **Why?**", 0)]
    [InlineData("## Technical Questions\n### Why?", 3)]
    [InlineData("## Technical Questions\n### SQL\n#### Why?\n## Behavioral Questions\n#### How?", 4)]
    [InlineData("## Technical Questions\n### Why?\n## Behavioral Questions\n#### How?", 3)]
    [InlineData("## Technical Questions\n## 1. Why?", 2)]
    [InlineData("# Q1: Why?\n# Q2: Bonds\n## How?\n## Who?\n## Whom?", 1)]
    [InlineData("## 1. Why?\n## 2. How?\n# 3. Bonds", 2)]
    [InlineData("# Bonds\n### Why?", 3)]
    public void The_level_that_asks_is_the_one_that_comes_first_below_sections(string markdown, int level) => Assert.Equal(
        level, QuestionLevel.OfGuide([.. Steps.Pieces(markdown).Select(piece => piece.Heading).OfType<Heading>()]));

    [Fact]
    public void A_guide_is_cut_at_each_heading_and_each_stretch_tells_whether_it_asks()
    {
        var (introduction, stretches) = Stretch.Cut(Steps.Pieces("""
            Welcome.

            # Law
            **1. Why?**

            ## Steps
            1. **Collect** all.

            **Technical Questions**

            # Bare
            - Why?
            """));

        Assert.Equal([1], introduction.Select(piece => piece.Line));
        Assert.Equal(
            ["Law @3 1 True", "Steps @6 1 False", "Technical Questions @9 0 False", "Bare @11 1 False"],
            stretches.Select(s => $"{s.Heading.Title.Text} @{s.Heading.Line} {s.Below.Count} {s.Asks}"));
    }
}

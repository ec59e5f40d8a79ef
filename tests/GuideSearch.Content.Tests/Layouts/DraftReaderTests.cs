using CsCheck;
using GuideSearch.Content.Drafts;
using GuideSearch.Content.Layouts;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Tests.Layouts;

public class DraftReaderTests
{
    private const string Guide = """
        Welcome.

        ## Technical Questions

        Answer briefly.

        1. **Why?** So.
           - x

        A.

        1. One
        2. Two

        A.

        2. **How?**

        - B

        ***

        Good luck!
        """;

    [Fact]
    public void Every_piece_ends_in_one_draft_and_an_answer_begins_within_the_piece_that_asks() => Assert.Equal(
        [
            "Introduction 1-1: paragraph",
            "Technical Questions 3-5: paragraph",
            "Why? 7-15: paragraph[1..] \"So.\", list, paragraph, list[0..2], paragraph",
            "How? 17-19: list[0..1]",
            "Conclusion 23-23: paragraph",
        ],
        Steps.Drafts(Guide).Select(d => $"{d.Prompt} {d.Line}-{d.EndLine}: {Steps.Show(d.Answer)}"));

    [Theory]
    [InlineData("A.", "B.", "- c", true)]
    [InlineData("- a", "- b", "- c", false)]
    [InlineData("- a", "**B:** b", "C:", false)]
    [InlineData("- a", "- b", "C.", true)]
    [InlineData("- a", "", "", false)]
    public void Answers_end_plainly_where_every_fourth_does(string first, string second, string third, bool plain) => Assert.Equal(
        plain,
        AnswerEnds.ArePlain(Steps.Marked(
            $"## Technical Questions\n### Why?\n{first}\n### How?\n{second}\n### Who?\n{third}\n### Where?\n- d\n\nE.")));

    [Fact]
    public void Too_few_answers_are_believed_to_end_plainly() =>
        Assert.True(AnswerEnds.ArePlain(Steps.Marked("## Technical Questions\n### Why?\n- a\n### How?\n- b")));

    [Fact]
    public void An_answer_on_the_line_of_its_question_is_an_end_too() => Assert.True(
        AnswerEnds.ArePlain(Steps.Marked("## Technical Questions\n\n**1. Why?** A.\n\n**2. How?** B.\n\n**3. Who?** C.\n\n**4. Where?** D.")));

    [Fact]
    public void The_tree_is_after_reading_what_it_was_before() => Gen.OneOf(
        "## Technical Questions\n", "### Why?\n", "#### Question 2\n", "**Q3: Why?** So.\n", "**4. How?**\nA.\n", "5. **Who?** – it\n   - x\n", "6. Whom?\n", "- Q7: Where?\n",
        "- Why?\n- How?\n", "A.\n", "\n", "\n\n", "***\n", "## Conclusion\n", "Good luck!\n", "**Law**\n", "| a |\n|---|\n", "> ").Array[0, 25].Sample(
        parts =>
        {
            var markdown = string.Concat(parts);
            var document = GuideMarkdown.Read(markdown).Document;
            var before = Dump(document);

            var marked = LayoutChoice.MarkSegments(GuideOutline.Create(Piece.AllOf(document), markdown.Split('\n').Length));
            var answers = DraftReader.Read(marked, new(markdown)).Select(draft => BlockText.From(draft.Answer)).ToList();

            Assert.All(answers, Assert.NotNull);
            Assert.Equal(before, Dump(document));
        },
        seed: "0N0XIzNsQ0O9");

    private static string Dump(MarkdownDocument document) => string.Join('\n', document.Descendants().Select(part =>
        $"{part.GetType().Name} {part.Span} {(part as LiteralInline)?.Content} {(part as Block)?.Parent?.Span} {(part as Inline)?.Parent?.Span}"));
}

using System.Text;
using CsCheck;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests;

public class RobustnessTests
{
    private static readonly Gen<string> _parts = Gen.OneOf<string>(
        Gen.OneOf(
            "---\n", "term: T\n", "category: C\n", "vertical: V\n", "tags: [a, b]\n", "## Technical Questions\n", "### 1. What is it?\n", "#### Question 2\n", "**Q3: Why?**\n",
            "4. **How?**\n\n", "   - **Answer:** so\n", "- bullet\n", "\n", "\n\n", "```\n", "> ", "| a | b |\n|---|---|\n", "**bold** text\n", "## Conclusion\n", "This guide ends.\n",
            "[x](y)", "<div>", "\t", "    code\n", "â€“", "1. **One**\n2. **Two**\n", "***\n", "Setext\n---\n", "* * *\n", "&amp;", "\\", "!["),
        Gen.String[0, 6]);

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public void Any_text_is_read_without_exception() => _parts.Array[0, 40].Sample(
        parts =>
        {
            var text = string.Concat(parts);
            Check(GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(text)));
            Check(Spec.Parse(text));
        },
        seed: LongRun.Seed("0N0XIzNsQ0O6"), iter: LongRun.Count(1_000));

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public void Any_bytes_are_read_without_exception() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Check(GuideParser.Parse("a.md", [.. "---\nterm: "u8, .. bytes])), seed: LongRun.Seed("0N0XIzNsQ0O7"), iter: LongRun.Count(1_000));

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public void Any_front_matter_is_read_without_exception() => Gen.OneOf<string>(
        Gen.OneOf(":", " ", "\n", "- ", "[", "]", "{", "}", "&a", "*a", "!!x", "|", ">", "'", "\"", "#", "? ", "%", "@", "`", "term", "tags", "key", "\t", "...", ","), Gen.String[0, 3]).Array[0, 60].Sample(
        parts => Check(GuideParser.Parse("a.md", Encoding.UTF8.GetBytes("---\n" + string.Concat(parts) + "\n---\n# a\n"))), seed: LongRun.Seed("0N0XIzNsQ0O8"), iter: LongRun.Count(1_000));

    [Fact]
    public void An_unclosed_fence_takes_no_later_question_with_it()
    {
        var parsed = Spec.Parse("""
            ### Technical Questions

            #### What is a loop?

            ```python
            # for ever
            while True: pass

            #### What is a branch?

            An if.
            """);

        Assert.Equal(["What is a loop?", "What is a branch?"], parsed.Guide!.Documents.Select(d => d.Prompt));
        Assert.Equal(5 + Spec.FrontMatterLines, Assert.Single(parsed.Diagnostics, d => d.Code == "GS0210").Source.Line);
    }

    [Fact]
    public void The_same_question_twice_is_reported()
    {
        var parsed = Spec.Parse("### Technical Questions\n\n#### What is it?\nThis.\n\n#### What is it\nThat.\n");

        Assert.Equal(["what-is-it", TwinAddress.Create("what-is-it", "That.")], parsed.Guide!.Documents.Select(d => d.Id.Slug));
        Assert.Equal("GS0204", Assert.Single(parsed.Diagnostics).Code);
    }

    [Fact]
    public void An_open_question_is_a_warning_among_answers_and_a_hint_in_a_list()
    {
        var parsed = Spec.Parse("### Technical Questions\n\n#### What is it?\nThis.\n\n#### And that?\n\n### Additional Questions\n\n- Why?\n- How?\n");

        Assert.Equal(["Warning GS0203", "Hint GS0203", "Hint GS0203"], parsed.Diagnostics.Select(d => $"{d.Severity} {d.Code}"));
    }

    [Fact]
    public void A_guide_without_question_is_read_as_passages()
    {
        var parsed = Spec.Parse("## The Role\n\nMuch work.\n");

        Assert.Equal(FileOutcome.IndexedWithWarnings, parsed.Outcome);
        Assert.Equal(("The Role", DocumentKind.Overview, SectionType.Overview), Assert.Single(parsed.Guide!.Documents.Select(d => (d.Prompt, d.Kind, d.Section))));
    }

    private static void Check(ParsedGuide parsed)
    {
        Assert.Equal(parsed.Outcome is FileOutcome.Indexed or FileOutcome.IndexedWithWarnings, parsed.Guide is not null);
        if (parsed.Guide is not { } guide)
        {
            Assert.NotEmpty(parsed.Diagnostics);
            return;
        }

        Assert.Equal(guide.Documents.Count, guide.Documents.Select(d => d.Id).Distinct().Count());
        foreach (var document in guide.Documents)
        {
            Assert.NotEqual("", document.Prompt);
            Assert.True(QuestionId.TryParse(document.Id.ToString(), null, out var id) && id == document.Id);
            Assert.InRange(document.EndLine, document.Source.Line, int.MaxValue);
            Assert.True(document.Kind is DocumentKind.Question || document.HasAnswer);
            Assert.Equal(document.Kind is DocumentKind.Overview, document.Section is SectionType.Overview);
        }
    }
}

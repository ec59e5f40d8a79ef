using GuideSearch.Content.Markdown;
using GuideSearch.Content.Tests.Layouts;
using Markdig.Syntax;

namespace GuideSearch.Content.Tests.Markdown;

public class BlockSliceTests
{
    [Theory]
    [InlineData("A.\n\nB.", "paragraph, paragraph")]
    [InlineData("A.\n\n- b\n- c", "paragraph, list[0..2]")]
    [InlineData("- a\n- b\n\n1. c\n2. d", "list[0..2], list[0..2]")]
    [InlineData("- a\n\nB.\n\n- c", "list[0..1], paragraph, list[0..1]")]
    [InlineData("- - a", "list[0..1]")]
    public void Items_that_follow_one_another_stay_one_list(string markdown, string slices) =>
        Assert.Equal(slices, Steps.Show(BlockSlice.Join(Steps.Pieces(markdown).Select(piece => piece.Block))));

    [Theory]
    [InlineData("- a\n- b\n- c", 1, 2, "b\nc", "<ul>\n<li>b</li>\n<li>c</li>\n</ul>")]
    [InlineData("3. a\n4. b\n5. c", 0, 2, "a\nb", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>")]
    [InlineData("1. a\n2. b", 1, 1, "b", "<ol>\n<li>b</li>\n</ol>")]
    [InlineData("- a\n\n- b\n  - c", 1, 1, "b\nc", "<ul>\n<li><p>b</p>\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>")]
    public void Items_are_read_as_a_list_of_their_own(string markdown, int first, int count, string text, string html)
    {
        var slice = new BlockSlice.Items((ListBlock)Document(markdown)[0], first, count);

        Assert.Equal((text, html), (BlockText.From([slice]), AnswerHtml.From([slice])));
    }

    [Theory]
    [InlineData("**Why?** – So *it* is.", 1, "So it is.", "<p>So <em>it</em> is.</p>")]
    [InlineData("**Why?**\nSo\nit is.", 2, "So it is.", "<p>So\nit is.</p>")]
    [InlineData("**Why?** [so](javascript:a) & [so](/b)", 1, "so & so", "<p>so &amp; <a href=\"/b\" rel=\"noopener nofollow\">so</a></p>")]
    [InlineData("**Why?**[so](javascript:a)", 1, "so", "<p>so</p>")]
    [InlineData("**Why?** <b>so</b>", 1, "so", "<p><b>so</b></p>")]
    [InlineData("**<script>x</script>?** So.", 1, "So.", "<p>So.</p>")]
    public void The_end_of_a_paragraph_is_read_as_a_paragraph_of_its_own(string markdown, int first, string text, string html)
    {
        var slice = new BlockSlice.Tail((ParagraphBlock)Document(markdown)[0], first);

        Assert.Equal((text, html), (BlockText.From([slice]), AnswerHtml.From([slice])));
    }

    [Fact]
    public void Slices_of_the_same_part_are_equal()
    {
        var list = (ListBlock)Document("- a\n- b")[0];

        Assert.Equal(new BlockSlice.Items(list, 0, 2), Assert.Single(BlockSlice.Join(list)));
        Assert.NotEqual(new BlockSlice.Items(list, 0, 2), new BlockSlice.Items(list, 0, 1));
    }

    private static MarkdownDocument Document(string markdown) => GuideMarkdown.Read(markdown).Document;
}

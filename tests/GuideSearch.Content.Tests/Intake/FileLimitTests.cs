using System.Text;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;

namespace GuideSearch.Content.Tests.Intake;

public class FileLimitTests
{
    private const string Head = "---\nterm: T\ncategory: C\nvertical: V\n---\n## Technical Questions\n\n### What is a bond?\n";

    private const string Answered = Head + "A loan.\n\n";

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "UTF-16 little endian", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Head)).ToArray(), DiagnosticCodes.WrongEncoding },
        { "UTF-16 big endian", Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(Head)).ToArray(), DiagnosticCodes.WrongEncoding },
        { "a Latin-1 byte", [.. Encoding.UTF8.GetBytes(Head), 0x63, 0x61, 0x66, 0xE9, 0x20], DiagnosticCodes.InvalidUtf8 },
        { "NUL", Encoding.UTF8.GetBytes(Head + "a\0b"), DiagnosticCodes.NulCharacter },
        { "too many bytes", Encoding.UTF8.GetBytes(Head + new string('\n', 1024 * 1024)), DiagnosticCodes.FileTooLarge },
        { "too many lines", Encoding.UTF8.GetBytes(Head + new string('\n', 20_001)), DiagnosticCodes.TooManyLines },
    };

    [Trait("Fault", "C11")]
    [Theory, MemberData(nameof(Refused))]
    public void A_file_beyond_a_limit_is_rejected_by_name(string what, byte[] bytes, string code)
    {
        var parsed = GuideParser.Parse("a.md", bytes);

        Assert.True(parsed.Outcome is FileOutcome.Rejected, what);
        Assert.Equal(code, Assert.Single(parsed.Diagnostics).Code);
    }

    public static TheoryData<string, string, string> RemovedHtml => new()
    {
        { "a line too long", new string('x', 20_001), DiagnosticCodes.LineTooLong },
        { "a paragraph too long", Repeat("word word word word\n", 1_000), DiagnosticCodes.ParagraphTooLong },
        { "brackets without end", Repeat("- " + Repeat("[", 9_000) + "\n", 100), DiagnosticCodes.ParagraphTooLong },
        { "nested links", Repeat("[a", 4_000) + "\n" + Repeat("](b)", 4_000), DiagnosticCodes.ParagraphTooLong },
        { "a table too long", "|a|\n|-|\n" + Repeat("|b|\n", 2_001), DiagnosticCodes.TableTooLarge },
        { "a table too wide", Repeat("|a", 66) + "|\n" + Repeat("|-", 66) + "|\n", DiagnosticCodes.TableTooLarge },
        { "a picture within a line", "![x](data:" + new string('x', 30_000) + ")", DiagnosticCodes.LineTooLong },
        { "brackets behind a tag of a line", "<br>" + Repeat("[", 9_000), DiagnosticCodes.ParagraphTooLong },
        { "brackets behind a tag of words", "<button>" + Repeat("[", 9_000), DiagnosticCodes.ParagraphTooLong },
        { "brackets behind what only begins like a tag", "<div[" + Repeat("[", 9_000), DiagnosticCodes.ParagraphTooLong },
        { "brackets below a block of HTML in an item", "- x\n\n  <div>\n" + Repeat("[", 9_000), DiagnosticCodes.ParagraphTooLong },
        { "brackets behind code that looks like a fence", "``` x ```\n" + Repeat("[", 9_000), DiagnosticCodes.ParagraphTooLong },
        { "a long heading that is underlined", Repeat("[", 9_000) + "\n---", DiagnosticCodes.ParagraphTooLong },
        { "an item beside others", "- one\n- " + Repeat("[", 600), DiagnosticCodes.ParagraphTooLong },
    };

    [Trait("Fault", "C14")]
    [Theory, MemberData(nameof(RemovedHtml))]
    public void A_block_beyond_a_limit_is_left_out_and_the_guide_stays(string what, string block, string code)
    {
        var parsed = GuideParser.Parse("a.md", Encoding.UTF8.GetBytes($"{Head}A loan.\n\n{block}\n\nWith a term.\n\n### What is a swap?\nAn exchange.\n"));

        Assert.True(parsed.Outcome is FileOutcome.IndexedWithWarnings, what);
        Assert.All(parsed.Diagnostics, d => Assert.Equal((code, Severity.Warning), (d.Code, d.Severity)));
        Assert.Equal(["What is a bond?", "What is a swap?"], parsed.Guide!.Documents.Select(d => d.Prompt));
        Assert.StartsWith("A loan.\n", parsed.Guide.Documents[0].Answer, StringComparison.Ordinal);
        Assert.EndsWith("\nWith a term.", parsed.Guide.Documents[0].Answer, StringComparison.Ordinal);
        Assert.InRange(parsed.Guide.Documents[0].Answer.Length, 20, 100);
    }

    [Theory]
    [InlineData("<table>", "<tr><td>[a]</td></tr>", "</table>")]
    [InlineData("<details>\n<summary>More</summary>", "<p>*one* _two_</p>", "</details>")]
    [InlineData("<ul>", "<li>`a` and [b] and ![c]</li>", "</ul>")]
    public void A_block_of_html_is_no_paragraph(string begin, string line, string end)
    {
        var parsed = GuideParser.Parse("a.md", Encoding.UTF8.GetBytes($"{Head}{begin}\n{Repeat(line + "\n", 800)}{end}\n\n### What is a swap?\nAn exchange.\n"));

        Assert.Equal(["What is a bond?", "What is a swap?"], parsed.Guide!.Documents.Select(d => d.Prompt));
        Assert.DoesNotContain(parsed.Diagnostics, d => d.Code == DiagnosticCodes.ParagraphTooLong);
    }

    [Theory]
    [InlineData("<details><summary>", "</summary>\n\nA loan.\n\n</details>")]
    [InlineData("<h3>", "</h3>\n\nA loan.")]
    [InlineData("<details>\n<summary>\n", "\n</summary>\n\nA loan.\n\n</details>")]
    public void Brackets_between_tags_are_text_however_many_they_are(string begin, string end)
    {
        foreach (var brackets in new[] { Repeat("[", 9_000), Repeat("![", 200), Repeat("*a _b ", 1_000) })
        {
            var parsed = GuideParser.Parse("a.md", Encoding.UTF8.GetBytes($"{Head}A loan.\n\n{begin}treasure {brackets}{end}\n"));

            Assert.Contains(parsed.Guide!.Documents, each => $"{each.Prompt}{each.Answer}".Contains("treasure", StringComparison.Ordinal));
        }
    }

    [Trait("Fault", "C11")]
    [Fact]
    public void The_offset_of_a_bad_byte_is_told()
    {
        var diagnostic = Assert.Single(GuideParser.Parse("a.md", [.. Encoding.UTF8.GetBytes("---\né\n"), 0xE9, 0x0A]).Diagnostics);

        Assert.Contains("offset 7 ", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(3, diagnostic.Source.Line);
    }

    /// <summary>A file of so many units of something, and how many are read.</summary>
    public static TheoryData<string, Func<int, string>, int> Limits => new()
    {
        { "bytes", n => Head + Repeat(new string('x', 99) + "\n", (n - Head.Length) / 100) + new string('\n', (n - Head.Length) % 100), 1024 * 1024 },
        { "lines", n => Head + new string('\n', n - Head.Split('\n').Length), 20_000 },
        { "a line", n => Answered + new string('x', n) + "\n", 20_000 },
        { "a paragraph", n => Answered + Paragraph(n) + "\n", 16 * 1024 },
        { "marks", n => Answered + Repeat("a! ", n) + "\n", 500 },
        { "rows", n => Answered + "|a|\n|-|\n" + Repeat("|b|\n", n - 2), 2_000 },
        { "columns", n => Answered + Repeat("|a", n) + "|\n" + Repeat("|-", n) + "|\n", 64 },
        { "front matter", n => Head.Replace("term", "x: " + new string('y', n - 36) + "\nterm", StringComparison.Ordinal), 64 * 1024 },
        { "lines of front matter", n => Head.Replace("term", new string('\n', n - 4) + "term", StringComparison.Ordinal), 500 },
        { "a title", n => Head.Replace("term: T", "term: " + new string('y', n), StringComparison.Ordinal), 300 },
        { "a label", n => Head.Replace("vertical: V", "vertical: " + new string('y', n), StringComparison.Ordinal), 128 },
        { "questions", n => Head + Repeat("\n### How many?\nOne more.\n", n - 1), 1_000 },
    };

    [Theory, MemberData(nameof(Limits))]
    public void What_is_at_a_limit_is_read_and_what_is_one_beyond_is_told_of(string what, Func<int, string> file, int limit)
    {
        var (at, beyond) = (GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(file(limit))), GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(file(limit + 1))));

        string[] codes = [.. beyond.Diagnostics.Select(d => d.Code).Except(at.Diagnostics.Select(d => d.Code))];
        Assert.True(at.Guide is not null && codes.Length == 1, $"{what}: {string.Join(' ', at.Diagnostics)}; beyond it: {string.Join(' ', codes)}");
    }

    private static string Paragraph(int length) =>
        Repeat(new string('x', 100) + "\n", length / 100) + new string('x', length % 100);

    public static TheoryData<string> Accepted =>
    [
        Repeat("- one item of a long list\n", 1_500),
        Repeat("|a|b|\n", 1_990),
        "|a|\n|-|\n" + Repeat("|b|\n", 1_990),
        "```\n" + Repeat("a line of code\n", 3_000) + "```\n",
        "```\nnever closed\n",
        Repeat("word ", 3_000) + "\n",
        Repeat("#### heading\n\n", 900),
        Repeat("<details>\n", 100),
    ];

    [Theory, MemberData(nameof(Accepted))]
    public void A_long_answer_within_the_limits_is_read(string answer) => Assert.NotNull(GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(Head + answer)).Guide);

    [Trait("Fault", "C13")]
    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("> - ")]
    public void Deep_nesting_is_read_as_text(string mark)
    {
        var parsed = GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(Head + Repeat(mark, 4_000) + " deep treasure\n\n### What is a swap?\nAn exchange.\n"));

        Assert.Equal(FileOutcome.IndexedWithWarnings, parsed.Outcome);
        Assert.Equal(["What is a bond?", "What is a swap?"], parsed.Guide!.Documents.Select(d => d.Prompt));
        Assert.Contains("treasure", parsed.Guide.Documents[0].Answer, StringComparison.Ordinal);
        Assert.Contains(parsed.Diagnostics, d => d.Code == DiagnosticCodes.MarkdownTooDeep);
    }

    [Theory]
    [InlineData("</details>\n")]
    [InlineData("")]
    public void Elements_that_nest_deep_are_read(string end)
    {
        var body = Repeat("<details><summary>What is it?</summary>\n\n", 3_000) + "deep treasure\n\n" + Repeat(end, 3_000);

        Assert.Contains(
            GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(Head + body)).Guide!.Documents,
            document => document.Answer.Contains("treasure", StringComparison.Ordinal));
    }

    [Fact]
    public void Brackets_that_nest_deeper_than_the_renderer_goes_are_read_as_text()
    {
        var parsed = GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(Head + Repeat("![", 200) + " treasure\n"));

        Assert.Equal(FileOutcome.IndexedWithWarnings, parsed.Outcome);
        Assert.EndsWith("treasure", parsed.Guide!.Documents[0].Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_thousandth_question_is_the_last()
    {
        var parsed = GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(Head + "A loan.\n\n" + Repeat("### How many?\nOne more.\n\n", 1_100)));

        Assert.Equal(1_000, parsed.Guide!.Documents.Count);
        Assert.Contains(parsed.Diagnostics, d => d.Code == DiagnosticCodes.TooManyQuestions);
    }

    [Fact]
    public void A_wrongly_decoded_dash_is_repaired_and_counted()
    {
        var parsed = GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(Head + "From 2021â€“2023.\n"));

        Assert.Equal("From 2021–2023.", parsed.Guide!.Documents[0].Answer);
        Assert.Equal((DiagnosticCodes.MojibakeRepaired, Severity.Hint, 9), Assert.Single(parsed.Diagnostics.Select(d => (d.Code, d.Severity, d.Source.Line))));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

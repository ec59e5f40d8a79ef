using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Content.Tests.Markdown;

/// <summary>What authors write in angle brackets: text where it is no HTML, and told where it is left out.</summary>
[Trait("Fault", "F05")]
public partial class AuthorsHtmlTests
{
    [Theory]
    [InlineData("I led <team> at <company>.")]
    [InlineData("It returns List<string>, not List<int>.")]
    [InlineData("A Map<K, V> or a Map<K V> holds them.")]
    [InlineData("<team> leads the line.")]
    [InlineData("<team>")]
    [InlineData("<team>\n\nNext.")]
    [InlineData("<your name>, dear <recipient>")]
    [InlineData("</team> closes nothing.")]
    [InlineData("The <b> tag alone.")]
    [InlineData("A value of <p> for the probability.")]
    [InlineData("<p> is the probability\nand <q> is the rest.")]
    [InlineData("<p> alone\n\nin two <p> paragraphs")]
    [InlineData("Why does <script> stand at the end?")]
    [InlineData("<script> belongs at the end.\n\n- So it is.")]
    [InlineData("<img> needs an alt, and so does <input>.")]
    [InlineData("if a <b and c> d")]
    [InlineData("Optional<A> or Set<B> of <I> and <U>")]
    [InlineData("Begin with <!DOCTYPE html> and <?php echo $x; ?>.")]
    [InlineData("<!DOCTYPE html>\n\nis first.")]
    [InlineData("<?xml version='1.0'?> is first.")]
    [InlineData("<![CDATA[x]]> is data.")]
    [InlineData("<!-- is never closed.\n\nNot even here.")]
    [InlineData("Hashtable<key:value> and <std:string>")]
    [InlineData("<MyButton onClick={x} />")]
    [InlineData("<my-element> is one of ours.")]
    [InlineData("2 < 3 and <3 and a<b")]
    [InlineData("<div and more of it")]
    [InlineData("</div> ends it.")]
    [InlineData("</script> ends it.")]
    public void What_is_no_html_is_text_in_every_form(string markdown)
    {
        var expected = markdown.Replace("\n\n", "\n", StringComparison.Ordinal);
        foreach (var (before, after) in new[] { ("", ""), ("- ", ""), ("> ", ""), ("See *this*:\n\n", "\n\nThe *end*.") })
        {
            var inside = before + markdown.Replace("\n", before == "> " ? "\n> " : before == "- " ? "\n  " : "\n", StringComparison.Ordinal) + after;
            var (answer, html, codes) = Read(inside);

            Assert.Contains(Letters(expected.Replace("\n- ", "\n", StringComparison.Ordinal)), Letters(answer), StringComparison.Ordinal);
            Assert.Equal(Letters(answer), Letters(TextOf(html)));
            Assert.DoesNotContain(DiagnosticCodes.HtmlLeftOut, codes);
        }
    }

    [Theory]
    [InlineData("| a |\n|---|\n| <team> of List<int> |", "<team> of List<int>")]
    [InlineData("[a <placeholder> here](https://example.org)", "a <placeholder> here")]
    [InlineData("*a <team>* and **List<T>**", "a <team> and List<T>")]
    [InlineData("##### About <team>\n\nText.", "About <team>")]
    [InlineData("1. one\n   - <nested> two", "<nested> two")]
    [InlineData("<div>\nList<string> and <T>\n</div>", "List<string> and <T>")]
    [InlineData("<details><summary>Of <team></summary>\n\nInside <team>.</details>", "Of <team>\nInside <team>.")]
    public void So_it_is_in_tables_links_emphasis_headings_items_and_blocks_of_html(string markdown, string expected)
    {
        var (answer, html, _) = Read(markdown);

        Assert.Contains(expected, answer, StringComparison.Ordinal);
        Assert.Equal(Letters(answer), Letters(TextOf(html)));
    }

    [Theory]
    [InlineData("#### Why a List<string> for <team>?\n\nSo.", "Why a List<string> for <team>?")]
    [InlineData("1. **How do you use <script>x</script>?**\n\n   So.\n2. **And <b>?**\n\n   So.", "How do you use <script>x</script>?")]
    [InlineData("#### What does <!-- easy --> it mean?\n\nSo.", "What does it mean?")]
    public void A_question_shows_all_of_it(string markdown, string prompt) =>
        Assert.Equal(prompt, Spec.Questions($"### Technical Questions\n\n{markdown}\n")[0].Prompt);

    [Theory]
    [InlineData("Some <b>bold</b> and <kbd>Ctrl</kbd>.", "Some bold and Ctrl.")]
    [InlineData("One<br>two<br/>three<hr>four<wbr>five", "One\ntwo\nthree fourfive")]
    [InlineData("<div align=center>\nIn the middle\n</div>", "In the middle")]
    [InlineData("<ul>\n<li>one\n<li>two\n</ul>", "one\ntwo")]
    [InlineData("<p>One<p>Two</p>", "<p>One Two")]
    [InlineData("<p align=center>One\n<p align=center>Two", "One\nTwo")]
    [InlineData("<a href=https://example.org>site</a> and <span class=x>more</span>", "site and more")]
    [InlineData("A note <!-- for us --> here\n\n<!--\nnot shown\n-->\n\nEnd.", "A note here\nEnd.")]
    [InlineData("An <img src=/tree.png alt=\"a tree\"> here", "An a tree here")]
    [InlineData("<img src=/tree.png alt=\"a tree\">", "a tree")]
    public void What_is_html_is_no_text(string markdown, string expected)
    {
        var (answer, html, codes) = Read(markdown);

        Assert.Equal(expected, answer);
        Assert.Equal(Letters(answer), Letters(TextOf(html)));
        Assert.Empty(codes);
    }

    [Theory]
    [InlineData("One.\n\n<script>\nevil()\n\n</script>\n\nTwo.", "One.\nTwo.", DiagnosticCodes.HtmlLeftOut, 7)]
    [InlineData("One\n<script>evil()</script> two <script>evil()</script> three.", "One\ntwo three.", DiagnosticCodes.HtmlLeftOut, 6)]
    [InlineData("A <svg width=1><path d=x /></svg>b <svg><style>p { }</style></svg>c", "A b c", DiagnosticCodes.HtmlLeftOut, 5)]
    [InlineData("See <iframe src=https://example.org></iframe>here.", "See here.", DiagnosticCodes.HtmlLeftOut, 5)]
    [InlineData("See <script src=//evil> here.", "See here.", DiagnosticCodes.HtmlLeftOut, 5)]
    [InlineData("<video src=x.mp4 controls>Words instead.</video>", "Words instead.", DiagnosticCodes.HtmlLeftOut, 5)]
    [InlineData("A <img src=x onerror=alert(1)> picture.", "A picture.", DiagnosticCodes.HtmlLeftOut, 5)]
    [InlineData("Two\nlines <b onclick=evil()>here</b>.", "Two lines here.", DiagnosticCodes.HtmlLeftOut, 6)]
    [InlineData("<a href=javascript:evil()>there</a>", "there", DiagnosticCodes.LinkLeftOut, 5)]
    [InlineData("One\ntwo [there](javascript:evil())", "One two there", DiagnosticCodes.LinkLeftOut, 6)]
    [InlineData("See [it](//host/x).", "See it.", DiagnosticCodes.LinkLeftOut, 5)]
    public void What_is_left_out_is_told_with_its_line(string markdown, string expected, string code, int line)
    {
        var parsed = Spec.Parse($"### Technical Questions\n\n#### What is it?\n\n{markdown}\n");
        var question = Assert.Single(parsed.Guide!.Documents);

        Assert.Equal(expected, question.Answer);
        Assert.Equal(Letters(expected), Letters(TextOf(question.AnswerHtml)));
        var diagnostic = Assert.Single(parsed.Diagnostics);
        Assert.Equal((code, line + Spec.FrontMatterLines), (diagnostic.Code, diagnostic.Source.Line));
    }

    [Fact]
    public void A_line_that_only_looks_like_html_swallows_no_question() => Assert.Equal(
        ["What is <!-- in a page?", "What is a script?", "And the end?"],
        Spec.Questions("""
            ### Technical Questions

            #### What is <!-- in a page?
            <!-- begins a comment.

            #### What is a script?
            <script> begins one, and
            <?php begins another.

            #### And the end?
            There.
            """).Select(q => q.Prompt));

    [Fact]
    public void Every_word_outside_of_tags_stands_in_text_and_html() => Gen.Select(
        Gen.OneOf(
            "<team>", "List<string>", "<T>", "<b>", "</b>", "<p>", "</p>", "<br>", "<hr>", "<div>", "</div>", "<li>", "<ul>", "</ul>", "<img>", "<td>", "<select>",
            "<option>", "</table>", "<table>", "<i>", "</i>", "<a href=x>", "</a>", "<details>", "<summary>", "</summary>", "</details>", "<?x", "?>", "<!X>", "<![CDATA[", "]]>",
            "<key:value>", "<my-tag a=b>", "<pre>", "</pre>", "<span class=x>", "</span>", "<h1>", "</h1>", "<body>", "<html>", "<head>", "<frameset>", "<plaintext>", "<xmp>", "<x", "<x y",
            "**", "*", "> ", "- ", "1. ", "\n", "\n\n", "\n\n", " ", " ", "|", "\n|-|-|\n", "&lt;", "&amp;", "<!-->", "<button>", "<font color=red>", "<ruby>", "<rt>", "<form action=x>", "</form>"),
        Gen.Int[0, 1]).Array[1, 30].Sample(
        parts =>
        {
            var words = new List<string>();
            var markdown = string.Concat(parts.Select((part, i) =>
            {
                words.Add($"word{i}x");
                return $"{part.Item1}{(part.Item2 == 0 ? "" : " ")}word{i}x ";
            }));
            var documents = Spec.Parse($"### Technical Questions\n\n#### What is it?\n\nfirst {markdown}\n").Guide?.Documents ?? [];
            var text = string.Join('\n', documents.Select(d => $"{d.Prompt}\n{d.Answer}"));
            var html = TextOf(string.Concat(documents.Select(d => $"<p>{System.Net.WebUtility.HtmlEncode(d.Prompt)}</p>{d.AnswerHtml}")));

            Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
            Assert.All(words, word => Assert.Contains(word, html, StringComparison.Ordinal));
            if (!html.Contains('|', StringComparison.Ordinal) && !markdown.Contains("table", StringComparison.Ordinal))
                Assert.Equal(Letters(text), Letters(html));
        },
        seed: "0N0XIzNsQ0O5",
        iter: 2_000);

    [Fact]
    public void Text_and_html_hide_the_same() => Gen.OneOf(
        "<script>", "</script>", "<script src=x>", "<style>", "</style>", "<svg a=b>", "</svg>", "<iframe src=x>", "</iframe>", "<template>", "</template>", "<textarea>", "</textarea>",
        "<title>", "</title>", "<noscript>", "</noscript>", "<object data=x>", "</object>", "<math>", "</math>", "<video src=x>", "</video>", "<img src=x>", "<img alt='a b'>", "<!-- c -->", "<!--",
        "-->", "\n", "\n\n", "*", "<b>", "</b>", "<div>", "</div>", "a", "b", " ", " ", "- ", "1. ", "> ").Array[1, 25].Sample(
        parts =>
        {
            var documents = Spec.Parse($"### Technical Questions\n\n#### What is it?\n\nfirst {string.Concat(parts)}\n").Guide?.Documents ?? [];

            Assert.Equal(Letters(string.Join('\n', documents.Select(d => d.Answer))), Letters(TextOf(string.Concat(documents.Select(d => d.AnswerHtml)))));
        },
        seed: "0N0XIzNsQ0O5",
        iter: 2_000);

    private static (string Answer, string Html, IReadOnlyList<string> Codes) Read(string markdown)
    {
        var parsed = Spec.Parse($"### Technical Questions\n\n#### What is it?\n\n{markdown}\n\n#### Is there more?\nNo.\n");
        Assert.Equal(2, parsed.Guide!.Documents.Count(d => d.Kind is DocumentKind.Question));
        return (parsed.Guide.Documents[0].Answer, parsed.Guide.Documents[0].AnswerHtml, [.. parsed.Diagnostics.Select(d => d.Code)]);
    }

    private static string TextOf(string html) => new HtmlParser().ParseDocument($"<body>{html}</body>").Body!.TextContent;

    /// <summary>Spaces and lines are another matter.</summary>
    private static string Letters(string text) => Spaces().Replace(text, "");

    [GeneratedRegex(@"[\s|]+")]
    private static partial Regex Spaces();
}

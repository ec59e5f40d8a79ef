using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests.Markdown;

[Trait("Fault", "C15")]
public partial class SafetyTests
{
    private static readonly string[] _allowed =
    [
        "p", "br", "hr", "strong", "em", "b", "i", "code", "pre", "blockquote", "ul", "ol", "li", "h4", "h5", "h6",
        "table", "thead", "tbody", "tr", "th", "td", "a", "sub", "sup", "del", "kbd",
    ];

    public static TheoryData<string> Probes =>
    [
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><a xlink:href=javascript:alert(1)>x</a></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<p onclick=alert(1) style=\"background:url(javascript:alert(1))\">x</p>",
        "<a href=javascript:alert(1)>x</a>",
        "<a href=\"//evil\">x</a>",
        "<form action=/x><input type=submit formaction=javascript:alert(1)></form>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<base href=//evil><meta http-equiv=refresh content=0>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))", "[x](javascript&colon;alert(1))",
        "[x](<java\tscript:alert(1)>)", "[x](\u0001javascript:alert(1))", "[x](vbscript:x)", "[x](data:text/html,<script>1</script>)",
        "[x](//evil)", "[x](\\\\\\\\evil)", "[x](/\\\\evil)", "[x](file:///etc/passwd)", "[x](blob:x)", "[x](x:y)",
        "[x]: javascript:alert(1)\n\n[x]",
        "[x]: //evil\n\n![x]",
        "![x](javascript:alert(1))", "![a](x){onerror=alert(1) src=y}", "![x](//evil/p.png)",
        "<javascript:alert(1)>", "<https://a.b/\"onclick=alert(1)>",
        "[x](/u \"onmouseover=alert(1)\")", "[x](/u \"\\\"><script>\")", "[x](/u){onclick=alert(1)}",
        "```<script>\nx\n```", "``` \"onclick=alert(1)\nx\n```", "```js\" onclick=\"alert(1)\nx\n```",
        "##### h {onclick=\"alert(1)\"}",
        "|a|\n|-|\n|<script>1</script>|",
        "\u202Ertl\u202C <b>", "&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script>",
    ];

    [Theory, MemberData(nameof(Probes))]
    public void Nothing_in_an_answer_can_run(string probe)
    {
        AssertInert(Html(probe));
        AssertInert(Html("- " + probe.Replace("\n", "\n  ", StringComparison.Ordinal)));
        AssertInert(Html("[link](https://example.org)\n\n" + probe));
    }

    [Theory]
    [InlineData("https://example.org/a?b=c#d")]
    [InlineData("mailto:me@example.org")]
    [InlineData("/guides/other")]
    [InlineData("#anchor")]
    [InlineData("other.md")]
    public void Honest_links_stay(string url) => Assert.Contains($"href=\"{url}\"", Html($"[x]({url})"), StringComparison.Ordinal);

    [Trait(LongRun.Trait, LongRun.Value)]
    [Fact]
    public void Whatever_is_written_nothing_runs() => Gen.OneOf<string>(
        Gen.OneOf("<", ">", "\"", "'", "[x](", ")", "javascript:", "//e", "\\", "<a href=", "<img src=x onerror=", "<svg", "<style>", "</style>", "<!--", "-->", "`", "|", "\n", " ", "&#", "&lt;", "<p ", "=\"", "{"),
        Gen.String[0, 4]).Array[1, 25].Sample(parts => AssertInert(Html(string.Concat(parts))), seed: LongRun.Seed("0N0XIzNsQ0O5"), iter: LongRun.Count(1_000));

    private static string Html(string markdown) => string.Concat(Spec.Parse($"### Technical Questions\n\n#### What is it?\n\n{markdown}\n").Guide?.Documents.Select(d => d.AnswerHtml) ?? []);

    private static void AssertInert(string html)
    {
        foreach (var element in new HtmlParser().ParseDocument($"<body>{html}</body>").Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, _allowed);
            foreach (var attribute in element.Attributes)
            {
                Assert.Contains(attribute.Name, (string[])["href", "class", "start", "rel", "tabindex"]);
                if (attribute.Name == "href")
                    Assert.Matches(SafeHref(), attribute.Value);
            }
        }
    }

    [GeneratedRegex(@"^(?:https?://|mailto:|/(?![/\\])|#|\?|[^/\\:]+(?:[/?#]|$))[^\\\s]*$", RegexOptions.IgnoreCase)]
    private static partial Regex SafeHref();
}

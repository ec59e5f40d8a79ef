using System.Text;
using System.Text.RegularExpressions;

namespace GuideSearch.Content.Intake;

/// <summary>
/// The Markdown of an MDX file as a reader of its page sees it: without imports and exports, comments, expressions and the tags of
/// components; what stands between those tags stays. Lines keep their numbers.
/// </summary>
internal static partial class MdxText
{
    public static string ToMarkdown(string body)
    {
        var text = new StringBuilder(body.Length);
        var done = 0;
        foreach (Match match in Parts().Matches(body))
        {
            text.Append(body, done, match.Index - done).Append(Shown(match));
            done = match.Index + match.Length;
        }

        return text.Append(body, done, body.Length - done).ToString();
    }

    /// <summary>What is left of a part: code as it is, of a text in braces the text, else its line ends.</summary>
    private static string Shown(Match match)
    {
        if (match.Groups["code"].Success || match.Groups["anchor"].Success)
            return match.Value;
        if (match.Groups["text"].Success)
            return match.Groups["text"].Value;
        return new('\n', match.Value.Count(c => c == '\n'));
    }

    /// <remarks>
    /// In the order in which they are tried: fences and code spans; anchors behind headings; imports and exports up to a blank line;
    /// comments (one that never ends is left as it is, with all behind it); texts in braces; other expressions, in which braces may stand
    /// three deep; tags of components and fragments. A line is looked through for each length of marks of code, so there are few of those,
    /// and looked through backward only for what ends it.
    /// </remarks>
    [GeneratedRegex(
        @"^ {0,3}(?<code>(?<mark>```+|~~~+).*(?:\n(?! {0,3}\k<mark>).*)*(?:\n.*)?)"
        + @"|(?<code>(?<!`)(?<ticks>`{1,20})(?!`)[^\n]*?(?<!`)\k<ticks>(?!`))"
        + @"|(?<anchor>\{/\*[ \t]*[\w-]+[ \t]*\*/\})(?=[ \t]*$)(?<=^\#{1,6}[ \t][^\n]*)"
        + @"|^(?:import|export)\b[ \t{*](?:.*\n)(?:(?![ \t]*$).*\n)*"
        + @"|\{/\*(?>[^*]|\*(?!/\}))*(?:\*/\}|(?<code>\z))|(?<code>\\[{}<])"
        + @"|\{[ \t]*(?:""(?<text>[^""\n{}]*)""|'(?<text>[^'\n{}]*)'|`(?<text>[^`\n{}$]*)`)[ \t]*\}"
        + @"|\{(?>[^{}]|\{(?>[^{}]|\{[^{}]*\})*\})*\}"
        + @"|</?(?:[A-Z][\w.]*|[a-z]\w*\.[\w.]+)(?>\s+(?:[\w:-]+(?:=(?:""[^""]*""|'[^']*'|\{(?>[^{}]|\{(?>[^{}]|\{[^{}]*\})*\})*\}))?|\{[^{}]*\}))*\s*/?>|</?>",
        RegexOptions.Multiline)]
    private static partial Regex Parts();
}

using System.Text.RegularExpressions;
using GuideSearch.Content.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Layouts;

/// <summary>The first line of a paragraph, read as the line that may ask a question.</summary>
/// <param name="Prefix">Number and text of the question.</param>
/// <param name="Bold">The question, or the label before it, is bold: the mark by which guides set a question off.</param>
/// <param name="Rest">Where the answer begins within the same paragraph; null where the paragraph holds nothing else.</param>
internal sealed partial record PromptLine(MarkPrefix Prefix, bool Bold, Inline? Rest)
{
    /// <summary>Reads a paragraph; null where it has no text.</summary>
    public static PromptLine? Read(Block? block)
    {
        if (block is not ParagraphBlock { Inline: { } inlines })
            return null;

        var all = inlines.SkipWhile(IsBlank).ToList();
        var line = all.TakeWhile(inline => inline is not LineBreakInline).ToList();
        if (line.Count == 0)
            return null;

        return line[0] is EmphasisInline { DelimiterCount: >= 2 } strong && LedBy(strong, all, line) is { } bold ? bold : Unmarked(all);
    }

    /// <summary>Takes the question out of the paragraph and leaves the answer in it.</summary>
    /// <returns>Whether anything is left.</returns>
    public bool Carve(ParagraphBlock paragraph)
    {
        if (Rest is null)
            return false;

        foreach (var inline in paragraph.Inline!.TakeWhile(inline => inline != Rest).ToList())
            inline.Remove();
        if (Rest is LiteralInline literal)
            literal.Content.Start += LengthOfSeparator(literal.Content.AsSpan());
        return InlineText.Lines(paragraph.Inline!).Length > 0;
    }

    private static PromptLine? LedBy(EmphasisInline strong, List<Inline> all, List<Inline> line)
    {
        var lead = MarkPrefix.Read(InlineText.Of([strong]));
        var after = InlineText.Of(line.Skip(1));
        var next = all.ElementAtOrDefault(line.Count) is null ? null : all.ElementAtOrDefault(line.Count + 1);
        if (lead.Explicit && lead.Rest.Length == 0)
            return new(lead with { Rest = MarkPrefix.Read(after.TrimStart(':', '.', ')', '-', '–', '—', ' ')).Rest }, Bold: true, next);
        if (after.Trim(' ', ':', '.', '?') is "")
            return new(lead with { Rest = lead.Rest + after.TrimStart(':', ' ') }, Bold: true, next);
        if (lead.Rest is [.., '?' or '.' or '!'] || AnswerFollows().IsMatch(after))
            return new(lead, Bold: true, line[1]);
        return null;
    }

    /// <summary>Without emphasis a question may be wrapped over several lines: it ends with the line that ends a sentence.</summary>
    private static PromptLine Unmarked(List<Inline> all)
    {
        var words = new List<Inline>();
        foreach (var inline in all)
        {
            if (inline is LineBreakInline && InlineText.Of(words) is [.., '?' or '.' or '!' or ':'])
                return new(MarkPrefix.Read(InlineText.Of(words)), Bold: false, all.ElementAtOrDefault(words.Count + 1));
            words.Add(inline);
        }

        return new(MarkPrefix.Read(InlineText.Of(words)), Bold: false, Rest: null);
    }

    private static bool IsBlank(Inline inline) => inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace();

    /// <summary>The answer begins on the line of the question: <c>**3. text** **Answer:** …</c>.</summary>
    [GeneratedRegex(@"^[\s:–—-]*(?:answer|a)\b\s*\d*\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex AnswerFollows();

    private static int LengthOfSeparator(ReadOnlySpan<char> text) => text.Length - text.TrimStart(" :–—-").Length;
}

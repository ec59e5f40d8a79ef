using System.Text.RegularExpressions;
using GuideSearch.Content.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Layouts;

/// <summary>Finds the paragraph after the last answer that closes the guide ("This guide provides …") and belongs to nobody's answer.</summary>
internal static partial class ClosingRemarks
{
    /// <summary>Where the closing begins among the pieces behind the last question; their count where nothing closes the guide.</summary>
    /// <param name="pieces">What follows the last question of the guide, up to its end or to the next passage.</param>
    /// <param name="othersEndSo">Whether answers of this guide usually end with a plain paragraph too.</param>
    public static int Begin(IReadOnlyList<Piece> pieces, bool othersEndSo)
    {
        var rule = LastRule(pieces);
        if (rule >= 0 && pieces.Skip(rule + 1).All(piece => piece.Block is ParagraphBlock or ListItemBlock))
            return rule;

        var begin = pieces.Count;
        while (begin > 0 && Closes(pieces, begin - 1, othersEndSo))
            begin--;
        return begin;
    }

    /// <summary>A paragraph that is no label, no list introduction and no label's text.</summary>
    public static bool IsPlainParagraph(Piece piece) =>
        piece.Block is ParagraphBlock { Inline: { } inlines } paragraph
        && inlines.FirstChild is not EmphasisInline && !InlineText.Of(paragraph).EndsWith(':');

    private static bool Closes(IReadOnlyList<Piece> pieces, int index, bool othersEndSo) =>
        IsPlainParagraph(pieces[index])
        && (SpeaksOfTheGuide().IsMatch(InlineText.Of((ParagraphBlock)pieces[index].Block))
            || (!othersEndSo && index > 0 && pieces[index - 1].Block is ListItemBlock));

    private static int LastRule(IReadOnlyList<Piece> pieces)
    {
        for (var i = pieces.Count - 2; i >= 0; i--)
        {
            if (pieces[i].Block is ThematicBreakBlock)
                return i;
        }

        return -1;
    }

    [GeneratedRegex(
        @"\b(?:this|the|these)\s+(?:\w+\s+){0,4}?(?:guide|questions|examples and answers|resource)\b|\bcandidates?\b.*\binterviews?\b|\binterviews?\b.*\bcandidates?\b|" +
        @"^(?:each|every|all|continue|remember|in conclusion|in summary|to summarize|to sum up|overall|good luck|best of luck|finally)\b.*\b(?:questions?|answers?|interviews?|guide|preparation|position|role|luck)\b|" +
        @"^by\s+(?:\w+\s+)?(?:preparing|understanding|mastering|practicing|practising|reviewing|following|focusing|studying|working)\b|" +
        @"\b(?:preparing|prepare|prepared|preparation)\b.*\binterviews?\b|\bgood luck\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex SpeaksOfTheGuide();
}

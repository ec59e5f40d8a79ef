using System.Text.RegularExpressions;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using Markdig.Syntax;

namespace GuideSearch.Content.Drafts;

/// <summary>Finds what closes the guide behind the last answer ("This guide provides …") and belongs to nobody's answer.</summary>
internal static partial class ClosingRemarks
{
    /// <summary>Where the closing begins among the pieces behind the last question; their count where nothing closes the guide.</summary>
    /// <param name="pieces">What follows the last question of the guide, up to its end or to the next passage.</param>
    /// <param name="othersEndPlainly">Whether other answers of the guide end with a plain paragraph too.</param>
    /// <param name="inItem">The last question is a list item, whose answer stands inside the item.</param>
    public static int Begin(IReadOnlyList<Piece> pieces, bool othersEndPlainly, bool inItem)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var rule = pieces[i].Block is ThematicBreakBlock && i < pieces.Count - 1;
            if ((rule || IsConclusion(pieces[i])) && pieces.Skip(i + 1).All(piece => piece.Block is ParagraphBlock or ListItemBlock))
                return i;
        }

        var begin = pieces.Count;
        while (begin > 0 && Closes(pieces[begin - 1].Block, behindItem: begin > 1 ? pieces[begin - 2].Block is ListItemBlock : inItem))
            begin--;
        return begin;

        bool Closes(Block block, bool behindItem) => block is ParagraphBlock paragraph && (NamesTheGuide(paragraph)
            || (!othersEndPlainly && AnswerEnds.IsPlain(paragraph) && (behindItem || SpeaksToCandidates(paragraph))));
    }

    private static bool NamesTheGuide(ParagraphBlock paragraph) => WordsOfTheGuide().IsMatch(InlineText.From(paragraph))
        && (AnswerEnds.IsPlain(paragraph) || paragraph.Inline is { } inlines && inlines.FirstChild == inlines.LastChild);

    private static bool SpeaksToCandidates(ParagraphBlock paragraph) => WordsToCandidates().IsMatch(InlineText.From(paragraph));

    private static bool IsConclusion(Piece piece) =>
        piece.Prompt is { Bold: true } line && Conclusion().IsMatch(line.Prefix.Rest);

    [GeneratedRegex(@"^(?:in\s+)?(?:conclusion|closing|final|summary of (?:the|this) guide)\b(?!.*\?)", RegexOptions.IgnoreCase)]
    private static partial Regex Conclusion();

    [GeneratedRegex(
        @"\bthis\b(?:\s+[\w-]+){0,4}?\s+(?:guide|resource)\b|\b(?:these|each of the|each|all|additional|remaining|further|more)\s+(?:[\w-]+\s+){0,3}?questions\b.*\b(?:answers?|interview|candidates?|guide|approach\w*|structure)\b|" +
        @"^[(\[*]*continue\b.*\b(?:questions?|answers?|format|structure|guide|interview)\b|^by\s+(?:\w+\s+)?(?:preparing|understanding|mastering|practi[cs]ing|reviewing|following|focusing|studying|working)\b.*\b(?:candidates?|interviews?|guide)\b|" +
        @"^each question\b|\b(?:good|best of) luck\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex WordsOfTheGuide();

    [GeneratedRegex(
        @"\bcandidates?\b.*\binterview|\binterview.*\bcandidates?\b|\bprepar(?:e|ed|ing|ation)\b.*\binterview|\binterview.*\bprepar(?:e|ed|ing|ation)\b|" +
        @"^(?:remember|in conclusion|in summary|to summarize|to sum up|overall|finally|ultimately)\b.*\b(?:interview|position|role|questions?)",
        RegexOptions.IgnoreCase)]
    private static partial Regex WordsToCandidates();
}

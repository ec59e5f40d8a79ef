using GuideSearch.Content.Layouts;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;

namespace GuideSearch.Content.Shapes;

/// <summary>What looks like a question in the text of a guide that belongs to no answer.</summary>
internal static class OverlookedQuestions
{
    /// <summary>Lines set off as headings, bold lines, summaries or by a label, which end with a question mark.</summary>
    /// <returns>The one-based line and the text of each, in their order.</returns>
    public static IEnumerable<(int Line, string Text)> In(MarkedSegment marked)
    {
        var head = marked.Segment.Head.Heading?.Block;
        return (head is null ? [] : new[] { (Markdig.Syntax.Block)head }).Concat(marked.BeforeQuestions.Select(piece => piece.Block))
            .Select(CandidateReader.Read).OfType<QuestionCandidate>().Where(IsSetOff)
            .Select(candidate => (candidate.Line, InlineText.WithoutMarks(candidate.Prompt)));
    }

    /// <summary>How many pieces outside of answers ask beyond doubt, set off or not.</summary>
    public static int CountIn(MarkedSegment marked) =>
        marked.BeforeQuestions.Count(piece => CandidateReader.Read(piece.Block) is { Sure: true });

    private static bool IsSetOff(QuestionCandidate candidate) =>
        candidate is { Key.Shape: Shape.Heading or Shape.ItemHeading or Shape.Summary or Shape.Label or Shape.Bold, Prompt.Length: > 0 }
        && QuestionWords.HasMark(candidate.Prompt[^1..]) && candidate.May;
}

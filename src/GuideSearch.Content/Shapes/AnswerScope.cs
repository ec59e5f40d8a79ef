using GuideSearch.Content.Pieces;

namespace GuideSearch.Content.Shapes;

/// <summary>How far an answer reaches among the headings behind its question.</summary>
internal static class AnswerScope
{
    /// <summary>Whether a heading that asks nothing ends the answer of a question.</summary>
    public static bool Ends(Heading heading, QuestionCandidate question) => heading.Title.Kind is not TitleKind.AnswerPart
        && (question.Key.Shape is not Shape.Heading || heading.Level <= question.Key.Level);
}

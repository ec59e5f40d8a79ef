namespace GuideSearch.Guides;

/// <summary>What a document of the index is: a question with its answer, or a passage that answers none.</summary>
public enum DocumentKind
{
    Question,

    /// <summary>Text about the position itself; its <see cref="Question.Prompt"/> is the heading above it.</summary>
    Overview,
}

/// <summary>One question of a guide: the unit that is indexed, ranked and returned.</summary>
public sealed record Question
{
    /// <summary>Made of the guide's slug and of the cleaned prompt.</summary>
    public required QuestionId Id { get; init; }

    public DocumentKind Kind { get; init; } = DocumentKind.Question;

    /// <summary>The question as one line of plain text, without number and emphasis; never empty.</summary>
    public required string Prompt { get; init; }

    /// <summary>The number the guide gives it; null where it gives none.</summary>
    public int? Number { get; init; }

    public required SectionType Section { get; init; }

    /// <summary>The section's heading as the guide writes it, without number and emphasis; empty outside of sections.</summary>
    public string SectionTitle { get; init; } = "";

    /// <summary>
    /// The answer as plain text, empty where the guide leaves it open. List items, paragraphs, table rows and code lines
    /// stand on lines of their own, so that passages can be cut at their borders.
    /// </summary>
    public string Answer { get; init; } = "";

    /// <summary>
    /// The answer as HTML that is safe to show on any page: sanitized, without scripts, styles, handlers or images. Links are as the author
    /// wrote them; <see cref="AnswerLink"/> finds those that lead to a place of the content folder.
    /// </summary>
    public string AnswerHtml { get; init; } = "";

    public AnswerFeatures Features { get; init; }

    /// <summary>GitHub's anchor of the heading that asks it, without <c>#</c>; null where it is a list item or bold line.</summary>
    public string? Anchor { get; init; }

    /// <summary>Where the prompt stands.</summary>
    public required ContentLocation Source { get; init; }

    /// <summary>One-based last line of the answer, or of the prompt where there is no answer.</summary>
    public required int EndLine { get; init; }

    public bool HasAnswer => Answer.Length > 0;
}

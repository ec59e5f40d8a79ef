using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>What the page of a question knows of other questions.</summary>
/// <param name="Siblings">The documents of its guide, in their order; it is one of them.</param>
/// <param name="Elsewhere">The same question in other guides.</param>
/// <param name="Next">What may be asked after it.</param>
/// <param name="Similar">Questions about the same things.</param>
public sealed record QuestionSurroundings(
    IReadOnlyList<QuestionSummary> Siblings, IReadOnlyList<QuestionDetails> Elsewhere, RelatedQuestions? Next, RelatedQuestions? Similar)
{
    /// <summary>Questions of other guides.</summary>
    public IEnumerable<(string Prompt, string GuideTitle)> Others =>
        Elsewhere.Select(other => (other.Question.Prompt, other.Guide.Title)).Concat(
            from related in (Next?.Questions ?? []).Concat(Similar?.Questions ?? [])
            where related.Listed is { } listed && Siblings.All(sibling => sibling.Id != listed.Question.Id)
            select (related.Listed!.Question.Prompt, related.Listed.Guide.Title));

    /// <summary>
    /// The question whose page search engines should keep: of those that ask the same and answer the same, word for word, the first by
    /// its id.
    /// </summary>
    public QuestionId ChooseCanonical(Question question) => Elsewhere
        .Where(other => other.Question.Prompt == question.Prompt && other.Question.Answer == question.Answer)
        .Select(other => other.Question.Id)
        .Append(question.Id)
        .MinBy(id => id.ToString(), StringComparer.Ordinal);
}

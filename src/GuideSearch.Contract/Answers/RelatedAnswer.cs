using GuideSearch.Contract.Wire;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>Questions to look at beside, or after, another one.</summary>
/// <param name="Id">The question they belong to, as <c>guide/question</c>.</param>
/// <param name="Questions">Best first.</param>
public sealed record RelatedAnswer(string Generation, string Id, IReadOnlyList<RelatedQuestionAnswer> Questions)
{
    public static RelatedAnswer From(RelatedQuestions related, Addresses addresses) => new(
        related.Generation, related.Id.ToString(), [.. related.Questions.Select(q => RelatedQuestionAnswer.From(q, addresses))]);
}

/// <param name="Relation">
/// named: the answer names it as a follow-up; deeper: the same subject, and more of it; together: next in other guides that ask the same
/// question; next: next in this guide; similar: about the same things.
/// </param>
/// <param name="Question">The question; of a follow-up that an answer names, as that answer puts it.</param>
/// <param name="Why">A sentence for the candidate.</param>
/// <param name="Target">Where it is asked; absent for a follow-up that only an answer names.</param>
public sealed record RelatedQuestionAnswer(string Relation, string Question, string Why, ListedQuestionAnswer? Target)
{
    public static readonly string[] Relations = [.. Enum.GetNames<Relation>().Select(name => name.ToLowerInvariant())];

    public static RelatedQuestionAnswer From(RelatedQuestion related, Addresses addresses) => new(
        Relations[(int)related.Relation],
        related.Prompt,
        related.Why,
        related.Listed is null ? null : ListedQuestionAnswer.From(related.Listed, addresses));
}

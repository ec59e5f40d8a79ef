using GuideSearch.Contract.Wire;
using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>A question with the guide it stands in.</summary>
/// <param name="Id"><c>guide/question</c>.</param>
/// <param name="Question">The question.</param>
/// <param name="Section">technical, behavioral, situational, problem-solving, additional, other or overview.</param>
/// <param name="AnswerWords">Length of the answer in words.</param>
/// <param name="Url">Where the question stands on the public page of its guide.</param>
/// <param name="AskedIn">How many guides ask this question in (nearly) the same words, its own included.</param>
public sealed record ListedQuestionAnswer(
    string Id, string Question, GuideReferenceAnswer Guide, string Section, bool HasAnswer, int AnswerWords, string Url, int AskedIn)
{
    public static ListedQuestionAnswer From(ListedQuestion listed, Addresses addresses)
    {
        var (question, guide) = (listed.Question, listed.Guide);
        var page = addresses.Guide(guide.Slug, guide.Category, guide.Vertical);
        return new(
            question.Id.ToString(),
            question.Prompt,
            new(guide.Slug, guide.Title, page),
            SectionTypes.NameOf(question.Section),
            question.HasAnswer,
            question.AnswerWords,
            Addresses.Question(page, question.Anchor, question.Prompt),
            listed.AskedIn);
    }
}

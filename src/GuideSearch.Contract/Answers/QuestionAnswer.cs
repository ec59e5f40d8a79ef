using GuideSearch.Contract.Wire;
using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>One question with its answer.</summary>
/// <param name="Id"><c>guide/question</c>.</param>
/// <param name="Kind">question or overview.</param>
/// <param name="Question">The question; of an overview passage its heading.</param>
/// <param name="Number">The number the guide gives it; absent where it gives none.</param>
/// <param name="Section">technical, behavioral, situational, problem-solving, additional, other or overview.</param>
/// <param name="SectionTitle">The section's heading as the guide writes it; empty outside of sections.</param>
/// <param name="Has">What the answer contains: code, list, table, follow-ups.</param>
/// <param name="Answer">Plain text; empty where the guide leaves the question open.</param>
/// <param name="AnswerHtml">
/// The same as HTML that is safe to show. Links to other guides and files of the content folder lead to this service, or to the site of the
/// guides; a picture is shown where this service has its file.
/// </param>
/// <param name="Url">Where the question stands on the public page of its guide.</param>
/// <param name="Previous">The question before it in the guide; absent for the first.</param>
/// <param name="Next">The question behind it in the guide; absent for the last.</param>
public sealed record QuestionAnswer(
    string Id,
    string Kind,
    string Question,
    int? Number,
    string Section,
    string SectionTitle,
    IReadOnlyList<string> Has,
    string Answer,
    string AnswerHtml,
    GuideAnswer Guide,
    string Url,
    QuestionSummaryAnswer? Previous,
    QuestionSummaryAnswer? Next)
{
    /// <param name="servesFiles">Whether the service hands out files of the content folder.</param>
    public static QuestionAnswer From(QuestionDetails details, Addresses addresses, bool servesFiles)
    {
        var (question, guide) = (details.Question, GuideAnswer.From(details.Guide, addresses));
        return new(
            question.Id.ToString(),
            KindNames.From(question.Kind),
            question.Prompt,
            question.Number,
            SectionTypes.NameOf(question.Section),
            question.SectionTitle,
            AnswerFeatureNames.NamesOf(question.Features),
            question.Answer,
            new AnswerMarkup(addresses, addresses.Root, servesFiles).Write(details),
            guide,
            Addresses.Question(guide.Url, question.Anchor, question.Prompt),
            details.Previous is null ? null : QuestionSummaryAnswer.From(details.Previous, guide.Url),
            details.Next is null ? null : QuestionSummaryAnswer.From(details.Next, guide.Url));
    }
}

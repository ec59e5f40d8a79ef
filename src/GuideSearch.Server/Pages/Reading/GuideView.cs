using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>A guide as its page shows it.</summary>
/// <param name="Answers">Its questions and passages with their answers; empty for a guide too long to be shown in full.</param>
public sealed record GuideView(GuideDetails Details, IReadOnlyDictionary<QuestionId, Question> Answers)
{
    /// <summary>Words of all answers up to which a guide is shown in full: about 20 kB compressed, a third of a page's budget.</summary>
    public const int MostWords = 8_000;

    public static bool FitsInFull(GuideDetails details) => details.Documents.Sum(d => d.AnswerWords) <= MostWords;
}

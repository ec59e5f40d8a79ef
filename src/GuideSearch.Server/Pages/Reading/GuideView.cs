using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>A guide as its page shows it.</summary>
/// <param name="Answers">Its questions and passages with their answers; empty for a guide too long to be shown in full.</param>
public sealed record GuideView(GuideDetails Details, IReadOnlyDictionary<QuestionId, Question> Answers)
{
    /// <summary>Address of its file as it is written; null where it is not handed out.</summary>
    public string? Source { get; init; }
}

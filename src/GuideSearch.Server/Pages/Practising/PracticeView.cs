using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Searching;

namespace GuideSearch.Server.Pages.Practising;

/// <summary>A practice set as it was asked for.</summary>
/// <param name="Links">The address of this set, and of those next to it.</param>
/// <param name="Context">What chose the questions to draw from.</param>
/// <param name="Answers">The drawn questions with their answers; empty where they are too long for one page.</param>
public sealed record PracticeView(
    SearchLinks Links, SearchRequest Context, PracticeSet Set, IReadOnlyDictionary<QuestionId, Question> Answers)
{
    /// <summary>Whether the address names the questions instead of drawing them.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Sets of what was probably meant, where this one is empty.</summary>
    public IReadOnlyList<Alternative> Corrections { get; init; } = [];
}

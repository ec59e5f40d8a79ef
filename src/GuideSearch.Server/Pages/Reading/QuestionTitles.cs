using System.Globalization;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Shell;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>
/// Titles of questions for tabs and search engines: the question, as much of it as has room. Where another question would have the same
/// title, the guide stands behind it; where that is one of the same guide, a number.
/// </summary>
internal static class QuestionTitles
{
    private const string Between = " · ";

    /// <summary>More of a guide's name leaves too little of the question, in characters.</summary>
    private const int MaxGuide = 30;

    public static string Create(QuestionDetails details, QuestionSurroundings around)
    {
        var question = details.Question;
        var title = PageWording.Title(question.Prompt);
        var twins = around.Siblings.Where(other => PageWording.Title(other.Prompt) == title).Select(other => other.Id).ToList();
        var rivals = around.Others.Where(other => PageWording.Title(other.Prompt) == title).Select(other => other.GuideTitle).ToList();
        if (twins.Count <= 1 && rivals.Count == 0)
            return title;

        var guide = rivals.Count == 0 ? "" : Between + GuideName(details.Guide.Title, rivals);
        var number = twins.Count <= 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({twins.IndexOf(question.Id) + 1})");
        return PageWording.Shorten(question.Prompt, PageWording.MaxTitle - guide.Length - number.Length) + number + guide;
    }

    /// <summary>The role that the guide prepares for, or all of its title where a rival prepares for the same.</summary>
    private static string GuideName(string title, IEnumerable<string> rivals) =>
        rivals.All(rival => RoleOf(rival) != RoleOf(title)) ? RoleOf(title) : PageWording.Shorten(title, MaxGuide + MaxGuide / 3);

    private static string RoleOf(string guideTitle) =>
        PageWording.Shorten(PageWording.Role(guideTitle) is { Length: > 0 } role ? role : guideTitle, MaxGuide);
}

using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>A section of a guide with its documents in the order of the file.</summary>
/// <param name="Id">The section's id on the page.</param>
/// <param name="Title">As the guide writes it; the name of its kind where it writes none.</param>
/// <param name="From">The number of its first question, counted through the whole guide.</param>
public sealed record GuideSection(string Id, string Title, SectionType Type, int From, IReadOnlyList<QuestionSummary> Documents);

/// <summary>Lays out a guide: its sections of questions in order, then the passages that answer none.</summary>
public static class GuideSections
{
    /// <summary>Neighbours with the same heading make a section.</summary>
    public static IReadOnlyList<GuideSection> Questions(GuideDetails guide)
    {
        var sections = new List<GuideSection>();
        foreach (var question in guide.Documents.Where(d => d.Kind is DocumentKind.Question))
        {
            if (sections is [.., var last] && last.Type == question.Section && last.Title == TitleOf(question))
                sections[^1] = last with { Documents = [.. last.Documents, question] };
            else
                sections.Add(new($"section-{sections.Count + 1}", TitleOf(question), question.Section, From(sections), [question]));
        }

        return sections;
    }

    public static IReadOnlyList<QuestionSummary> Passages(GuideDetails guide) =>
        [.. guide.Documents.Where(d => d.Kind is DocumentKind.Overview)];

    private static int From(List<GuideSection> before) => before is [.., var last] ? last.From + last.Documents.Count : 1;

    private static string TitleOf(QuestionSummary question) => question switch
    {
        { SectionTitle.Length: > 0 } => question.SectionTitle,
        { Section: SectionType.Other } => "Questions",
        _ => $"{SectionTypes.LabelOf(question.Section)} questions",
    };
}

using GuideSearch.Guides;

namespace GuideSearch.Content;

/// <summary>What the author says about the questions of a file.</summary>
/// <param name="OneQuestionPerFile">Whether the file as a whole is one question with its answer.</param>
/// <param name="Sections">Types of sections by their titles, whatever their case; they outweigh what a title itself says.</param>
internal sealed record SplitOptions(bool OneQuestionPerFile, IReadOnlyDictionary<string, SectionType> Sections)
{
    /// <summary>What the file asks, of one question a file; null for its only first-level heading, or its title.</summary>
    public string? Prompt { get; init; }

    /// <summary>The title of the guide.</summary>
    public string Title { get; init; } = "";
}

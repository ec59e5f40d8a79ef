namespace GuideSearch.Ranking.Statistics;

/// <summary>The searched texts of a document, in the order in which their weighted occurrences are added up.</summary>
public enum TextField
{
    Prompt,
    Tags,

    /// <summary>Title of the guide.</summary>
    Guide,
    Answer,

    /// <summary>Heading and type of the section.</summary>
    Section,
}

public static class TextFields
{
    public static IReadOnlyList<TextField> All { get; } = Enum.GetValues<TextField>();

    /// <summary>The texts of the question itself; tags, titles and headings are those of many questions.</summary>
    public static IReadOnlyList<TextField> OfQuestion { get; } = [TextField.Prompt, TextField.Answer];
}

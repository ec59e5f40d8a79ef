using GuideSearch.Guides;

namespace GuideSearch.Facets;

/// <summary>A value that a facet can have.</summary>
/// <param name="Value">As on the wire, in files and in queries.</param>
/// <param name="Label">As people read it.</param>
public sealed record FacetChoice(string Value, string Label);

/// <summary>
/// One facet: everything that index, API, pages, command line, export and widget know of it. A further facet is a further row of
/// <see cref="FacetSet"/>.
/// </summary>
public sealed record FacetDefinition
{
    /// <summary>Parameters, flags, members of answers and filters in the text of a query (<c>tag:python</c>) have it.</summary>
    public required string Name { get; init; }

    /// <summary>The name as people read it.</summary>
    public required string Label { get; init; }

    /// <summary>Where pages list it: the lowest first. Few, well-known values come before long lists.</summary>
    public required int Place { get; init; }

    /// <summary>A value as one would write it, for documentation; null where there is none to tell.</summary>
    public required string? Example { get; init; }

    /// <summary>Whether a document may have several values.</summary>
    public required bool IsMultiValued { get; init; }

    /// <summary>Whether the home page offers its values.</summary>
    public required bool IsBrowsed { get; init; }

    /// <summary>What a value is called in help: <c>--section &lt;type&gt;</c>.</summary>
    public string ValueName { get; init; } = "value";

    /// <summary>Length of the longest value that a filter takes, in UTF-16 units.</summary>
    public int MaxLength { get; init; } = 128;

    /// <summary>All values there are, in their natural order; empty where guides may write any.</summary>
    public IReadOnlyList<FacetChoice> Choices { get; init; } = [];

    /// <summary>The order in which values are listed, others behind; empty where the most frequent come first.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>The key of front matter whose values stand in <see cref="IGuideLabels.Labels"/>; null for none.</summary>
    public string? FrontMatterKey { get; init; }

    /// <summary>The values that all questions of a guide have; null where each question has its own.</summary>
    public Func<IGuideLabels, IReadOnlyList<string>>? OfGuide { get; init; }

    /// <summary>The values of one question; null where all questions of a guide have the same.</summary>
    public Func<Question, IReadOnlyList<string>>? OfQuestion { get; init; }

    /// <summary>Whether lists of guides count and filter by it.</summary>
    public bool NarrowsGuides => OfGuide is not null && Name != FacetNames.Guide;

    /// <summary>A facet over the values of a front-matter key.</summary>
    public static FacetDefinition FromFrontMatter(string key, string label, int place, IReadOnlyList<string> order) => new()
    {
        Name = key,
        Label = label,
        Place = place,
        Order = order,
        Example = order.Count > 0 ? order[0] : null,
        IsMultiValued = true,
        IsBrowsed = true,
        FrontMatterKey = key,
        OfGuide = guide => guide.Labels?.GetValueOrDefault(key) ?? [],
    };

    /// <summary>The values of a document, in any order.</summary>
    public IReadOnlyList<string> ValuesOf(IGuideLabels guide, Question question) => OfGuide?.Invoke(guide) ?? OfQuestion!(question);

    /// <summary>A value as people read it.</summary>
    public string LabelOf(string value) =>
        Choices.FirstOrDefault(choice => choice.Value.Equals(value, StringComparison.OrdinalIgnoreCase))?.Label ?? value;
}

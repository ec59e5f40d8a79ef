namespace GuideSearch.Guides;

/// <summary>What a guide is filed under, the same for each of its questions.</summary>
public interface IGuideLabels
{
    string Slug { get; }

    string Category { get; }

    string Vertical { get; }

    IReadOnlyList<string> Tags { get; }

    /// <summary>
    /// Values of front-matter keys that are facets, by the name of the facet: as written, at least one, none twice. Null without any.
    /// </summary>
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Labels { get; }
}

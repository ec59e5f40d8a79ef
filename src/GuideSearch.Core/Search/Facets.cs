namespace GuideSearch.Search;

/// <summary>The six facets, each named once.</summary>
public static class FacetNames
{
    public const string Tag = "tag";
    public const string Category = "category";
    public const string Vertical = "vertical";
    public const string Section = "section";
    public const string Guide = "guide";
    public const string Has = "has";

    /// <summary>All facets, in the order in which replies list them.</summary>
    public static IReadOnlyList<string> All { get; } = [Tag, Category, Vertical, Section, Guide, Has];
}

/// <summary>How the values of one filter combine.</summary>
public enum FacetMode
{
    /// <summary>A document has at least one of the values.</summary>
    Any,

    /// <summary>A document has each of the values.</summary>
    All,

    /// <summary>A document has none of the values.</summary>
    Not,
}

/// <summary>Values that one facet must (or must not) have. Filters combine by AND; values compare without case.</summary>
/// <param name="Facet">One of <see cref="FacetNames.All"/>.</param>
public sealed record FacetFilter(string Facet, FacetMode Mode, IReadOnlyList<string> Values);

/// <summary>The values of one facet among the documents that match every filter but those of this facet.</summary>
/// <param name="Selected">
/// Values chosen by a filter of this facet in mode <see cref="FacetMode.Any"/> or <see cref="FacetMode.All"/>, as the index
/// writes them.
/// </param>
/// <param name="Values">Most frequent first, ties in ordinal order; selected values are always listed, also with count 0.</param>
/// <param name="More">How many further values with a count above 0 were not listed.</param>
public sealed record Facet(string Name, IReadOnlyList<string> Selected, IReadOnlyList<FacetValue> Values, int More);

/// <param name="Label">What to show: the guide's title for <c>guide</c>, else the value itself.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool Selected);

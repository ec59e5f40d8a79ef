namespace GuideSearch.Facets;

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

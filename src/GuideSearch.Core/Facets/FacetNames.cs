namespace GuideSearch.Facets;

/// <summary>Names of the facets that the program itself speaks of; all that is known of them stands in <see cref="FacetSet"/>.</summary>
public static class FacetNames
{
    public const string Tag = "tag";
    public const string Category = "category";
    public const string Vertical = "vertical";
    public const string Section = "section";
    public const string Guide = "guide";
    public const string Has = "has";
}

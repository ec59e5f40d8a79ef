using GuideSearch.Facets;
using GuideSearch.Guides;

namespace GuideSearch.Server.Pages.Links;

/// <summary>Names of facets and of their values as a candidate reads them.</summary>
public static class FacetLabels
{
    public static string Name(string facet) => facet switch
    {
        FacetNames.Tag => "Topic",
        FacetNames.Category => "Category",
        FacetNames.Vertical => "Field",
        FacetNames.Section => "Question type",
        FacetNames.Guide => "Guide",
        FacetNames.Has => "Answer contains",
        _ => facet,
    };

    /// <summary>Section types and features have wire names; everything else is shown as the guides write it.</summary>
    public static string Value(string facet, string value) => facet switch
    {
        FacetNames.Section => SectionTypes.TryParse(value, out var type) ? Section(type) : value,
        FacetNames.Has => value switch
        {
            "code" => "Code",
            "list" => "List",
            "table" => "Table",
            "follow-ups" => "Follow-up questions",
            _ => value,
        },
        _ => value,
    };

    public static string Section(SectionType type) => type switch
    {
        SectionType.Technical => "Technical",
        SectionType.Behavioral => "Behavioral",
        SectionType.Situational => "Situational",
        SectionType.ProblemSolving => "Problem solving",
        SectionType.Additional => "Additional",
        SectionType.Overview => "Overview",
        _ => "Other",
    };
}

using GuideSearch.Contract.Parameters;
using GuideSearch.Search;

namespace GuideSearch.Contract.Requests;

/// <summary>Every parameter of the list of guides, defined once for the API and the page.</summary>
public static class GuideParameters
{
    public static readonly TextParameter Text = new("q", "Words of the title, or beginnings of them.", 300)
    {
        Example = "research scientist",
        OtherNames = NamesElsewhere.Query,
    };

    public static readonly NumberParameter Page = new("page", "One-based page.", 1, 1, 10_000)
    {
        OtherNames = NamesElsewhere.Page,
    };

    public static readonly NumberParameter Size = new("size", "Guides per page.", 50, 1, 200)
    {
        OtherNames = NamesElsewhere.Size,
    };

    public static readonly ParameterTable Table =
        new([Text, Page, Size, .. SearchParameters.Filters.Where(filter => filter.Facet.NarrowsGuides)]);

    public static GuideListRequest RequestOf(ParameterReading reading) =>
        new(reading.Get(Text), reading.Filters, reading.Get(Page), reading.Get(Size));
}

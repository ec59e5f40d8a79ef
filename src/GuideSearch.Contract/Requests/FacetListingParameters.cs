using GuideSearch.Contract.Parameters;
using GuideSearch.Facets;
using GuideSearch.Search;

namespace GuideSearch.Contract.Requests;

/// <summary>Every parameter of the listing of one facet.</summary>
public static class FacetListingParameters
{
    public static readonly FacetParameter Facet = new("name", "Name of the facet.", FacetSet.BuiltIn) { InPath = true };

    public static readonly TextParameter ValuePrefix = new("valuePrefix",
        "Only values in which a word begins with this text, ignoring case and accents.", 128)
    {
        OtherNames = [SearchParameters.Prefix.Name, .. NamesElsewhere.ValuePrefix],
    };

    public static readonly ParameterTable Table = new([Facet, ValuePrefix, .. SearchParameters.Choosing, SearchParameters.FacetSize]);

    /// <summary>The request that a reading without faults asks for.</summary>
    public static FacetRequest RequestOf(ParameterReading reading, string facet) =>
        new(SearchQuery.Context(reading), facet, reading.Get(ValuePrefix), reading.Get(SearchParameters.FacetSize));
}

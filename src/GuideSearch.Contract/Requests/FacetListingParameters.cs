using GuideSearch.Contract.Parameters;
using GuideSearch.Facets;
using GuideSearch.Search;

namespace GuideSearch.Contract.Requests;

/// <summary>Every parameter of the listing of one facet.</summary>
public static class FacetListingParameters
{
    public static readonly FacetParameter Facet = new("name", "Name of the facet.", FacetSet.BuiltIn) { InPath = true };

    public static readonly TextParameter Prefix = new("prefix",
        "How a value, or a later word of it, begins; case and accents do not matter.", 128);

    /// <summary>The name prefix belongs to the values here.</summary>
    public static readonly ParameterTable Table =
        new([Facet, Prefix, .. SearchParameters.Choosing.Where(p => p != SearchParameters.Prefix), SearchParameters.FacetSize]);

    /// <summary>The request that a reading without faults asks for.</summary>
    public static FacetRequest RequestOf(ParameterReading reading, string facet) =>
        new(SearchQuery.Context(reading), facet, reading.Get(Prefix), reading.Get(SearchParameters.FacetSize));
}

using GuideSearch.Contract.Parameters;
using GuideSearch.Search;

namespace GuideSearch.Contract.Requests;

/// <summary>Every parameter of a preparation, defined once for API, page and command line.</summary>
public static class PrepareParameters
{
    public static readonly PostingParameter Text = new("text",
        "The posting: plain text of at most 16384 characters. It is neither stored nor logged.")
    {
        Required = true,
    };

    public static readonly NumberParameter Size = new("size", "Questions at most.", PrepareRequest.MaxSize, 1, PrepareRequest.MaxSize)
    {
        OtherNames = NamesElsewhere.Size,
    };

    public static readonly ParameterTable Table = new([Text, Size, .. SearchParameters.Filters, SearchParameters.Semantic]);

    /// <summary>The request that a reading without faults asks for.</summary>
    public static PrepareRequest RequestOf(ParameterReading reading) => new(
        reading.Get(Text), reading.Filters, reading.Get(Size), reading.Get(SearchParameters.Semantic) is SearchAids.Semantic);
}

using GuideSearch.Contract.Parameters;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Contract.Requests;

/// <summary>Every parameter of the suggestions.</summary>
public static class SuggestParameters
{
    public static readonly TextParameter Text = new("q",
        "What was typed so far; the last word may be unfinished. Under two characters there are no suggestions.", QueryLimits.Characters)
    {
        Example = "overf reg",
        OtherNames = NamesElsewhere.Query,
    };

    public static readonly NumberParameter Size = new("size", "Suggestions at most.", 8, 1, SuggestRequest.MaxSize)
    {
        OtherNames = NamesElsewhere.Size,
    };

    public static readonly ParameterTable Table = new([Text, Size]);

    /// <summary>The request that a reading without faults asks for.</summary>
    public static SuggestRequest RequestOf(ParameterReading reading) => new(reading.Get(Text), reading.Get(Size));
}

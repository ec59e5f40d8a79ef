using GuideSearch.Contract.Parameters;
using GuideSearch.Search;

namespace GuideSearch.Contract.Requests;

/// <summary>Every parameter of a draw, defined once for the API and the page.</summary>
public static class DrawParameters
{
    public static readonly NumberParameter Count = new("n", "How many questions.", 10, 1, DrawRequest.MaxCount)
    {
        OtherNames = ["size", .. NamesElsewhere.Size],
    };

    public static readonly TextParameter Seed = new("seed",
        "Any text. Equal seeds draw equal sets from the same generation. If omitted, a random one is chosen and returned.", 64)
    {
        Example = "monday",
    };

    public static readonly IdsParameter Questions = new("id",
        "Exactly these questions, as guide/question, in this order, such as those of /api/v1/prepare; only seed may stand beside it, "
        + "and changes nothing.",
        PrepareRequest.MaxSize)
    {
        Example = "ai-research-scientist-interview-guide/what-is-overfitting",
    };

    public static readonly ParameterTable Table = new(
        [Count, Seed, SearchParameters.Query, .. SearchParameters.Filters, SearchParameters.Match, Questions], QuestionsFault);

    /// <summary>The request that a reading without faults asks for.</summary>
    /// <param name="seed">The seed given, or a fresh one.</param>
    public static DrawRequest RequestOf(ParameterReading reading, string seed) =>
        new(SearchQuery.Context(reading), reading.Get(Count), seed) { Questions = reading.Get(Questions) };

    private static ParameterFault? QuestionsFault(ParameterReading reading)
    {
        Parameter[] choosing = [Count, SearchParameters.Query, .. SearchParameters.Filters, SearchParameters.Match];
        return reading.Has(Questions) && Array.Find(choosing, reading.Has) is { } other
            ? ParameterFault.Create(Questions.Name, other.Name, "cannot stand beside {0}, which chooses others")
            : null;
    }
}

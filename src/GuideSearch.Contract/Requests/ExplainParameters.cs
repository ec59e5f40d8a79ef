using GuideSearch.Contract.Parameters;
using GuideSearch.Guides;

namespace GuideSearch.Contract.Requests;

/// <summary>Every parameter of an explanation.</summary>
public static class ExplainParameters
{
    public static readonly TextParameter Id = new("id", "The question, as guide/question.", 601)
    {
        Required = true,
        Example = "ai-research-scientist-interview-guide/what-is-overfitting",
    };

    public static readonly ParameterTable Table = new([Id, .. SearchParameters.Choosing], IdFault);

    private static ParameterFault? IdFault(ParameterReading reading) =>
        !reading.Has(Id) || QuestionId.TryParse(reading.Get(Id), null, out _)
            ? null
            : new(Id.Name, "must be written guide/question", null);
}

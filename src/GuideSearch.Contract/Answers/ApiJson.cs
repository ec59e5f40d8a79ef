using System.Text.Json.Serialization;
using GuideSearch.Contract.Wire;

namespace GuideSearch.Contract.Answers;

/// <summary>What the routes of the search answer, in JSON.</summary>
[JsonSerializable(typeof(DrawAnswer))]
[JsonSerializable(typeof(ExplainAnswer))]
[JsonSerializable(typeof(FacetListingAnswer))]
[JsonSerializable(typeof(FacetsAnswer))]
[JsonSerializable(typeof(GuideDetailsAnswer))]
[JsonSerializable(typeof(GuideListAnswer))]
[JsonSerializable(typeof(PrepareAnswer))]
[JsonSerializable(typeof(QuestionAnswer))]
[JsonSerializable(typeof(RelatedAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SuggestAnswer))]
public sealed partial class ApiJson : JsonSerializerContext
{
    public static ApiJson Wire { get; } = new(WireOptions.Create());
}

using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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

    /// <summary>The answer of a search, with those members of its hits that were asked for.</summary>
    public static JsonTypeInfo<SearchAnswer> Search { get; } = WithChosenFields();

    private static JsonTypeInfo<SearchAnswer> WithChosenFields()
    {
        var options = WireOptions.Create();
        options.TypeInfoResolver = Wire.WithAddedModifier(type =>
        {
            foreach (var member in type.Type == typeof(HitAnswer) ? type.Properties : [])
                member.ShouldSerialize = (hit, value) => value is not null && ((HitAnswer)hit).Fields?.Contains(member.Name) is not false;
        });
        return (JsonTypeInfo<SearchAnswer>)options.GetTypeInfo(typeof(SearchAnswer));
    }
}

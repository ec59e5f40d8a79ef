using System.Text.Json.Serialization;
using GuideSearch.Contract.Wire;

namespace GuideSearch.Contract.Operations;

/// <summary>What health checks answer, in JSON.</summary>
[JsonSerializable(typeof(HealthAnswer))]
public sealed partial class HealthJson : JsonSerializerContext
{
    public static HealthJson Wire { get; } = new(WireOptions.Create());
}

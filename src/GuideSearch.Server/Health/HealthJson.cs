using System.Text.Json.Serialization;
using GuideSearch.Server.Wire;

namespace GuideSearch.Server.Health;

/// <summary>What health checks answer, in JSON.</summary>
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext
{
    public static HealthJson Wire { get; } = new(WireOptions.Create());
}

using System.Text.Json.Serialization;
using GuideSearch.Server.Wire;

namespace GuideSearch.Server.Status;

/// <summary>The state of the service in JSON.</summary>
[JsonSerializable(typeof(StatusAnswer))]
internal sealed partial class StatusJson : JsonSerializerContext
{
    public static StatusJson Wire { get; } = new(WireOptions.Create());
}

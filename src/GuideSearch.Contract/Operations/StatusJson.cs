using System.Text.Json.Serialization;
using GuideSearch.Contract.Wire;

namespace GuideSearch.Contract.Operations;

/// <summary>The state of the service in JSON.</summary>
[JsonSerializable(typeof(StatusAnswer))]
public sealed partial class StatusJson : JsonSerializerContext
{
    public static StatusJson Wire { get; } = new(WireOptions.Create());
}

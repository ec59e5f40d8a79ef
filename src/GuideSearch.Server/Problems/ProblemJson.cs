using System.Text.Json.Serialization;
using GuideSearch.Server.Wire;

namespace GuideSearch.Server.Problems;

/// <summary>Problems in JSON.</summary>
[JsonSerializable(typeof(ProblemAnswer))]
internal sealed partial class ProblemJson : JsonSerializerContext
{
    public static ProblemJson Wire { get; } = new(WireOptions.Create());
}

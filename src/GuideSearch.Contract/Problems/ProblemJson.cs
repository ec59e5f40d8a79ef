using System.Text.Json.Serialization;
using GuideSearch.Contract.Wire;

namespace GuideSearch.Contract.Problems;

/// <summary>Problems in JSON.</summary>
[JsonSerializable(typeof(ProblemAnswer))]
public sealed partial class ProblemJson : JsonSerializerContext
{
    public static ProblemJson Wire { get; } = new(WireOptions.Create());
}

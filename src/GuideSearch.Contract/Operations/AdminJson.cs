using System.Text.Json.Serialization;
using GuideSearch.Contract.Wire;

namespace GuideSearch.Contract.Operations;

/// <summary>What the routes for operators answer, in JSON.</summary>
[JsonSerializable(typeof(GapReportAnswer))]
[JsonSerializable(typeof(GenerationsAnswer))]
[JsonSerializable(typeof(QueryReportAnswer))]
[JsonSerializable(typeof(TaskAnswer))]
public sealed partial class AdminJson : JsonSerializerContext
{
    public static AdminJson Wire { get; } = new(WireOptions.Create());
}

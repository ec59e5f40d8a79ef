using System.Text.Json.Serialization;
using GuideSearch.Server.QueryLogs;
using GuideSearch.Server.Wire;

namespace GuideSearch.Server.Admin;

/// <summary>What the routes for operators answer, in JSON.</summary>
[JsonSerializable(typeof(GapReportAnswer))]
[JsonSerializable(typeof(GenerationsAnswer))]
[JsonSerializable(typeof(QueryReportAnswer))]
[JsonSerializable(typeof(TaskAnswer))]
internal sealed partial class AdminJson : JsonSerializerContext
{
    public static AdminJson Wire { get; } = new(WireOptions.Create());
}

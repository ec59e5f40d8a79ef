using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using GuideSearch.Server.Admin;
using GuideSearch.Server.Health;
using GuideSearch.Server.Problems;
using GuideSearch.Server.QueryLogs;

namespace GuideSearch.Server.Api;

/// <summary>How the wire records are written: camelCase, numbers as numbers only, null where a value is absent.</summary>
[JsonSerializable(typeof(DrawAnswer))]
[JsonSerializable(typeof(ExplainAnswer))]
[JsonSerializable(typeof(FacetListingAnswer))]
[JsonSerializable(typeof(GapReportAnswer))]
[JsonSerializable(typeof(GenerationsAnswer))]
[JsonSerializable(typeof(GuideDetailsAnswer))]
[JsonSerializable(typeof(GuideListAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(ProblemAnswer))]
[JsonSerializable(typeof(QueryReportAnswer))]
[JsonSerializable(typeof(QuestionAnswer))]
[JsonSerializable(typeof(RelatedAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(SuggestAnswer))]
[JsonSerializable(typeof(TaskAnswer))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Letters stay readable; what HTML could read is escaped.</summary>
    public static WireJson Wire { get; } = new(new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}

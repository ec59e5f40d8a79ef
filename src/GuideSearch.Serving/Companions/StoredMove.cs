using System.Text.Json.Serialization;

namespace GuideSearch.Serving.Companions;

/// <summary>A move as it is kept: two addresses <c>guide/question</c>.</summary>
internal sealed record StoredMove([property: JsonPropertyName("f")] string From, [property: JsonPropertyName("t")] string To);

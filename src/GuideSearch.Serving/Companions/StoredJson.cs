using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using GuideSearch.Search;

namespace GuideSearch.Serving.Companions;

/// <summary>How records are written into a generation.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredQuestion))]
[JsonSerializable(typeof(GuideSummary[]))]
[JsonSerializable(typeof(int[][]))]
[JsonSerializable(typeof(StoredMove[]))]
[JsonSerializable(typeof(StoredReading[]))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>Text as it is, not as escapes: these bytes are never put into HTML.</summary>
    public static StoredJson Compact { get; } =
        new(new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

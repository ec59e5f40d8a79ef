using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace GuideSearch.Contract.Wire;

/// <summary>How the wire records are written: camelCase, numbers as numbers only, a member without a value left out.</summary>
public static class WireOptions
{
    /// <summary>Letters stay readable; what HTML could read is escaped. Each JSON context takes options of its own.</summary>
    public static JsonSerializerOptions Create() => new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}

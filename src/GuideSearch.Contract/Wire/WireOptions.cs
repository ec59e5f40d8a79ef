using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace GuideSearch.Contract.Wire;

/// <summary>How the wire records are written: camelCase, numbers as numbers only, null where a value is absent.</summary>
public static class WireOptions
{
    /// <summary>Letters stay readable; what HTML could read is escaped. Each JSON context takes options of its own.</summary>
    public static JsonSerializerOptions Create() => new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}

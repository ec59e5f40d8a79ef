using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuideSearch.Contract.Wire;

/// <summary>How the wire records are written: camelCase, numbers as numbers only, a member without a value left out.</summary>
public static class WireOptions
{
    /// <summary>
    /// Nothing is escaped but what JSON demands: these bodies are never part of a page, and browsers are told not to guess their type. Each
    /// JSON context takes options of its own.
    /// </summary>
    public static JsonSerializerOptions Create() => new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuideSearch.Cli.Output;

/// <summary>JSON as every command writes it: camelCase, enums as kebab-case words, letters of all languages as themselves.</summary>
internal static class JsonText
{
    public static JsonSerializerOptions Line { get; } = new(JsonSerializerDefaults.Web)
    {
        // The output is read by programs, not put into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly JsonSerializerOptions _indented = new(Line) { WriteIndented = true, NewLine = "\n" };

    public static void Write<T>(TextWriter output, T value) => output.WriteLine(JsonSerializer.Serialize(value, _indented));
}

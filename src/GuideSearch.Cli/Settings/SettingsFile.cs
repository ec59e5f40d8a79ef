using System.Text.Json;
using GuideSearch.Diagnostics;

namespace GuideSearch.Cli.Settings;

/// <summary>
/// Reads <c>guidesearch.json</c>: an object whose keys are settings, with an object for each level. Comments and trailing commas are
/// allowed.
/// </summary>
internal static class SettingsFile
{
    public const string Name = "guidesearch.json";

    /// <summary>What the file may hold beyond JSON.</summary>
    public static readonly JsonDocumentOptions Leniency = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    private const string Shape = """settings are written { "keep": 3, "limits": { "queue": 8 } }: names in double quotes, commas between""";

    /// <summary>JSON allows it in escapes; no text can hold it, and its reader says so only when a text is taken.</summary>
    public const string HalfCharacter = "holds half a character, an escape from \\ud800 to \\udfff without its other half";

    /// <summary>Reads the file of a folder; a file that does not exist says nothing.</summary>
    /// <param name="faults">Takes a sentence for everything that cannot be read.</param>
    public static IReadOnlyList<WrittenSetting> Read(string folder, ICollection<string> faults)
    {
        var path = Path.Combine(folder, Name);
        if (Directory.Exists(path))
        {
            faults.Add($"{Name}: is a folder; settings are read from a file of this name.");
            return [];
        }

        return File.Exists(path) ? ReadFile(path, faults) : [];
    }

    private static IReadOnlyList<WrittenSetting> ReadFile(string path, ICollection<string> faults)
    {
        try
        {
            var text = File.ReadAllText(path);
            if (string.IsNullOrWhiteSpace(text))
            {
                faults.Add($"{Name}: is empty; delete it, or write {{}} where nothing is set.");
                return [];
            }

            using var document = JsonDocument.Parse(text, Leniency with { AllowDuplicateProperties = true });
            if (document.RootElement.ValueKind is JsonValueKind.Object)
                return [.. Walk(document.RootElement, "", faults)];
            faults.Add($"{Name}: holds no settings; {Shape}.");
        }
        catch (JsonException e)
        {
            faults.Add($"{Name}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: is not JSON from here on; {Shape}.");
        }
        catch (InvalidOperationException)
        {
            faults.Add($"{Name}: {HalfCharacter}.");
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            faults.Add($"{Name}: {FileFault.ReasonToRead(e, path)}");
        }

        return [];
    }

    private static List<WrittenSetting> Walk(JsonElement element, string prefix, ICollection<string> faults)
    {
        var written = new List<WrittenSetting>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            var name = prefix + property.Name;
            if (!names.Add(name))
                faults.Add($"{Name}: '{name}' stands there twice.");
            else if (property.Value.ValueKind is JsonValueKind.Object && SettingKey.Find(name) is null)
                written.AddRange(Walk(property.Value, $"{name}.", faults));
            else if (SettingKey.Find(name) is not { } key)
                faults.Add($"{Name}: {Unknown(name)}");
            else if (key.IsObject && property.Value.ValueKind is JsonValueKind.Object)
                written.Add(new(key, Name, [property.Value.GetRawText()]));
            else if (ValuesOf(property.Value) is { } values)
                written.Add(new(key, Name, values));
            else
                faults.Add($"{key.Name} ({Name}): expects {key.Expectation}.");
        }

        return written;
    }

    private static string Unknown(string name) =>
        SettingKey.All.FirstOrDefault(k => k.Name.StartsWith($"{name}.", StringComparison.OrdinalIgnoreCase)) is { } below
            ? $"""'{name}' holds settings of its own; write "{name}": {"{"} "{below.Name[(name.Length + 1)..]}": … {"}"}."""
            : $"unknown setting '{name}'{NameSuggestion.For(name, SettingKey.All.Select(k => k.Name))}";

    /// <summary>Null where the value is of no use to any setting.</summary>
    private static IReadOnlyList<string>? ValuesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [value.GetRawText()],
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind is JsonValueKind.String) =>
            [.. value.EnumerateArray().Select(v => v.GetString()!)],
        _ => null,
    };
}

using System.Text.Json;
using GuideSearch.Cli.Output;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Settings;

/// <summary>The declared facets as the settings file writes them, and the environment: a JSON object with a member for each.</summary>
internal static class FacetSettingsText
{
    public const string Expectation =
        """an object such as { "difficulty": { "label": "Difficulty", "order": ["junior", "senior"] }, "company": {} }""";

    private const string Refusal = $"expects {Expectation}";

    /// <summary>Reads an object; an empty text declares nothing.</summary>
    /// <returns>Everything that is wrong with it in one sentence, to be read behind the name of the setting; null when it fits.</returns>
    public static (IReadOnlyList<KeyValuePair<string, FacetSettings>> Facets, string? Fault) Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ([], null);

        try
        {
            using var document = JsonDocument.Parse(text, SettingsFile.Leniency);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
                return ([], Refusal);

            var faults = new List<string>();
            var facets = document.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, FacetOf(p, faults))).ToList();
            return (facets, faults.Count > 0 ? $"{Refusal}; {string.Join("; ", faults)}" : null);
        }
        catch (JsonException)
        {
            return ([], Refusal);
        }
        catch (InvalidOperationException)
        {
            return ([], SettingsFile.HalfCharacter);
        }
    }

    /// <summary>What <see cref="Read"/> reads; empty for none.</summary>
    public static string Write(IReadOnlyList<KeyValuePair<string, FacetSettings>> facets)
    {
        var members = facets.ToDictionary(f => f.Key, f => new Dictionary<string, object>(
        [
            .. f.Value.Label is { } label ? [new("label", label)] : Array.Empty<KeyValuePair<string, object>>(),
            .. f.Value.Order.Count > 0 ? [new("order", f.Value.Order)] : Array.Empty<KeyValuePair<string, object>>(),
        ]));
        return members.Count == 0 ? "" : JsonSerializer.Serialize(members, JsonText.Line);
    }

    private static FacetSettings FacetOf(JsonProperty facet, List<string> faults)
    {
        var settings = new FacetSettings();
        if (facet.Value.ValueKind is not JsonValueKind.Object)
        {
            faults.Add($"'{facet.Name}' is no object");
            return settings;
        }

        foreach (var member in facet.Value.EnumerateObject())
        {
            if (member is { Name: "label", Value.ValueKind: JsonValueKind.String })
                settings = settings with { Label = member.Value.GetString() };
            else if (member is { Name: "order", Value.ValueKind: JsonValueKind.Array } && member.Value.EnumerateArray().All(IsValue))
                settings = settings with { Order = [.. member.Value.EnumerateArray().Select(v => v.ToString())] };
            else
                faults.Add($"'{facet.Name}.{member.Name}' is none of: label, a text; order, a list of texts");
        }

        return settings;
    }

    private static bool IsValue(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number;
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace GuideSearch.Server.Tests.Contract;

/// <summary>Holds JSON against a schema of the document, more strictly than JSON Schema does: no property goes untold.</summary>
internal sealed class SchemaCheck(JsonObject contract)
{
    public IEnumerable<string> FaultsOf(JsonNode? value, JsonNode schema, string place)
    {
        schema = Resolve(schema);
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
            return choices.Any(c => !FaultsOf(value, c!, place).Any()) ? [] : [$"{place}: fits none of the choices"];

        if (!TypesOf(schema).Any(type => type == TypeOf(value) || (type, TypeOf(value)) is ("number", "integer")))
            return [$"{place}: is {TypeOf(value)}, not {string.Join(" or ", TypesOf(schema))}"];

        if (schema["enum"] is JsonArray names && !names.Any(n => JsonNode.DeepEquals(n, value)))
            return [$"{place}: is not one of the names"];

        return value switch
        {
            JsonObject members => OfObject(members, schema, place),
            JsonArray items => items.SelectMany((item, i) => FaultsOf(item, schema["items"]!, $"{place}[{i}]")),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonObject members, JsonNode schema, string place)
    {
        var told = schema["properties"] as JsonObject ?? [];
        var missing = (schema["required"] as JsonArray ?? []).Select(r => (string)r!).Where(r => !members.ContainsKey(r));
        foreach (var name in missing)
            yield return $"{place}.{name}: is required and missing";

        foreach (var (name, value) in members)
        {
            if ((told[name] ?? schema["additionalProperties"]) is not { } member)
                yield return $"{place}.{name}: is not told";
            else
            {
                foreach (var fault in FaultsOf(value, member, $"{place}.{name}"))
                    yield return fault;
            }
        }
    }

    private JsonNode Resolve(JsonNode schema) =>
        (string?)schema["$ref"] is { } reference ? contract["components"]!["schemas"]![reference.Split('/')[^1]]! : schema;

    private static IReadOnlyList<string> TypesOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray types => [.. types.Select(t => (string)t!)],
        { } type => [(string)type!],
        null => [],
    };

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.ToJsonString().AsSpan().ContainsAny('.', 'E') ? "number" : "integer",
        _ => "null",
    };
}

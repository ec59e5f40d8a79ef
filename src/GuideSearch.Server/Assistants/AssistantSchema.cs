using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.Contract.Parameters;

namespace GuideSearch.Server.Assistants;

/// <summary>A table of parameters as JSON Schema, for assistants to fill in.</summary>
internal static class AssistantSchema
{
    public static JsonElement From(ParameterTable table) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(table.Parameters.Select(parameter =>
            KeyValuePair.Create<string, JsonNode?>(parameter.Name, WithDescription(SchemaOf(parameter.Schema), parameter.Description)))),
        ["required"] = new JsonArray(
            [.. table.Parameters.Where(parameter => parameter.Required).Select(parameter => (JsonNode)parameter.Name)]),
        ["additionalProperties"] = false,
    });

    private static JsonObject WithDescription(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }

    private static JsonObject SchemaOf(ParameterSchema schema)
    {
        var written = new JsonObject
        {
            ["type"] = schema.Type switch
            {
                ParameterType.Number => "integer",
                ParameterType.Boolean => "boolean",
                ParameterType.List => "array",
                _ => "string",
            },
        };
        Add("enum", schema.Choices is { } choices ? new JsonArray([.. choices.Select(choice => (JsonNode)choice)]) : null);
        Add("pattern", schema.Pattern);
        Add("minLength", schema.MinLength);
        Add("maxLength", schema.MaxLength);
        Add("minimum", schema.Minimum);
        Add("maximum", schema.Maximum);
        Add("maxItems", schema.MaxItems);
        Add("items", schema.Items is { } items ? SchemaOf(items) : null);
        return written;

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
                written[name] = value;
        }
    }
}

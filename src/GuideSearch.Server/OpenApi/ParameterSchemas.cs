using System.Globalization;
using System.Text.Json.Nodes;
using GuideSearch.Contract.Parameters;
using Microsoft.OpenApi;

namespace GuideSearch.Server.OpenApi;

/// <summary>The schema of a parameter as the OpenAPI document writes it.</summary>
internal static class ParameterSchemas
{
    public static OpenApiSchema ToOpenApi(ParameterSchema schema) => new()
    {
        Type = TypeOf(schema.Type),
        Format = schema.Type is ParameterType.Number ? "int32" : null,
        Enum = schema.Choices is { } choices ? [.. choices] : null,
        Pattern = schema.Pattern,
        MinLength = schema.MinLength,
        MaxLength = schema.MaxLength,
        Minimum = schema.Minimum?.ToString(CultureInfo.InvariantCulture),
        Maximum = schema.Maximum?.ToString(CultureInfo.InvariantCulture),
        MaxItems = schema.MaxItems,
        Items = schema.Items is { } items ? ToOpenApi(items) : null,
        Default = schema.Default is { } value ? ValueOf(schema.Type, value) : null,
    };

    private static JsonSchemaType TypeOf(ParameterType type) => type switch
    {
        ParameterType.Number => JsonSchemaType.Integer,
        ParameterType.Boolean => JsonSchemaType.Boolean,
        ParameterType.List => JsonSchemaType.Array,
        _ => JsonSchemaType.String,
    };

    /// <summary>Numbers and booleans are written as such.</summary>
    private static JsonNode ValueOf(ParameterType type, string value) =>
        type is ParameterType.Number or ParameterType.Boolean ? JsonNode.Parse(value)! : JsonValue.Create(value);
}

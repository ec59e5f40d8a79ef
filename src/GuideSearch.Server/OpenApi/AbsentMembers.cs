using Microsoft.OpenApi;

namespace GuideSearch.Server.OpenApi;

/// <summary>
/// Says in schemas that a member without a value is left out: what the types of the wire records call null is neither required nor null.
/// </summary>
internal static class AbsentMembers
{
    public static void MarkIn(OpenApiDocument document)
    {
        foreach (var schema in document.Components?.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
            Mark(schema);
    }

    private static void Mark(OpenApiSchema schema)
    {
        foreach (var (name, member) in schema.Properties?.ToList() ?? [])
        {
            if (WithoutNull(member) is { } present)
            {
                schema.Properties![name] = present;
                schema.Required?.Remove(name);
            }

            if (schema.Properties![name] is OpenApiSchema inline)
                Mark(inline);
        }

        if (schema.Items is OpenApiSchema items)
            Mark(items);
    }

    /// <returns>Null where the member is always there.</returns>
    private static IOpenApiSchema? WithoutNull(IOpenApiSchema member)
    {
        if (member is OpenApiSchema { Type: { } type } simple && type.HasFlag(JsonSchemaType.Null))
        {
            simple.Type = type & ~JsonSchemaType.Null;
            return simple;
        }

        return member.OneOf is { Count: 2 } choices && choices.Any(choice => choice.Type == JsonSchemaType.Null)
            ? choices.First(choice => choice.Type != JsonSchemaType.Null)
            : null;
    }
}

using GuideSearch.Contract.Answers;
using GuideSearch.Guides;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GuideSearch.Server.OpenApi;

/// <summary>Says in schemas what the types of the wire records cannot: the names a text may hold, and the shape of a range.</summary>
internal sealed class WireSchemas : IOpenApiSchemaTransformer
{
    private static readonly Dictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal)
    {
        ["kind"] = KindNames.Kinds,
        ["relation"] = RelatedQuestionAnswer.Relations,
        ["section"] = SectionTypes.Names,
    };

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(IReadOnlyList<RangeAnswer>))
            schema.Items = RangeSchema();
        else if (context.JsonPropertyInfo is { Name: "type", DeclaringType: var declaring } && declaring == typeof(SuggestionAnswer))
            schema.Enum = [.. SuggestionAnswer.Types];
        else if (context.JsonTypeInfo.Type == typeof(string) && context.JsonPropertyInfo is { Name: var name }
            && _names.TryGetValue(name, out var names))
            schema.Enum = [.. names];

        return Task.CompletedTask;
    }

    /// <summary>Few generators of clients read position by position; so: three items, numbers or a name.</summary>
    private static OpenApiSchema RangeSchema() => new()
    {
        Type = JsonSchemaType.Array,
        MinItems = 3,
        MaxItems = 3,
        Description = "[start, length, how]: start and length in UTF-16 units; how is one of the names.",
        Items = new OpenApiSchema
        {
            AnyOf =
            [
                new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0" },
                new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. RangeAnswer.Kinds] },
            ],
        },
    };
}

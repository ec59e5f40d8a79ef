using System.Text.Json.Nodes;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Problems;
using GuideSearch.Diagnostics;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GuideSearch.Server.OpenApi;

/// <summary>Writes into each operation what its route and its table of parameters say.</summary>
internal sealed class OperationTransformer(ServedFacets facets) : IOpenApiOperationTransformer
{
    public const string Search = "Search";
    public const string Operation = "Operation";

    public async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<EndpointDescription>().FirstOrDefault() is not { } description)
            return;

        operation.Summary = description.Summary;
        operation.OperationId = description.Name;
        var tables = metadata.OfType<ParameterTable>().Select(table => table.WithFacets(facets.Current));
        var parameters = tables.SelectMany(table => table.Parameters).ToList();
        var inBody = metadata.OfType<BodyParameters>().Any();
        operation.Parameters = inBody ? null : [.. parameters.Select(ParameterOf)];
        operation.RequestBody = inBody ? BodyOf(parameters) : null;
        operation.Tags = new HashSet<OpenApiTagReference> { new(TagOf(description)) };
        var isApi = metadata.OfType<ParameterTable>().Any();
        var schema = await context.GetOrCreateSchemaAsync(typeof(ProblemAnswer), null, cancellationToken);
        context.Document?.AddComponent(nameof(ProblemAnswer), schema);
        DescribeAnswer(operation.Responses![$"{description.Status}"], description, isApi, inBody);
        if (description.NeedsKey)
            operation.Security = [new() { [new(ContractRoutes.KeyScheme, context.Document)] = [] }];
        if (isApi && !inBody && !description.NeedsKey && description.Name != "status")
            operation.Responses["304"] = new OpenApiResponse { Description = "Not modified." };

        if (description.Moves)
            operation.Responses["308"] = new OpenApiResponse
            {
                Description = "The guide was renamed or the question reworded. `Location` is its current address.",
            };

        foreach (var group in description.AllProblems.Select(ProblemCatalog.Find).GroupBy(k => k.Status).OrderBy(g => g.Key))
            operation.Responses[$"{group.Key}"] = ProblemOf([.. group.OrderBy(k => k.Code, StringComparer.Ordinal)], context.Document);
    }

    private static string TagOf(EndpointDescription description) =>
        description.NeedsKey || description.Name is "live" or "ready" or "status" ? Operation : Search;

    private static OpenApiParameter ParameterOf(Parameter parameter) => new()
    {
        Name = parameter.Name,
        In = parameter.InPath ? ParameterLocation.Path : ParameterLocation.Query,
        Required = parameter.Required || parameter.InPath,
        Description = parameter.Description,
        Schema = ParameterSchemas.ToOpenApi(parameter.Schema),
        Style = parameter.Repeatable ? ParameterStyle.Form : null,
        Explode = parameter.Repeatable,
        Example = parameter is { Repeatable: true, Example: { } example } ? new JsonArray(example) : parameter.Example,
    };

    /// <summary>An object with the parameters as its members, and nothing else.</summary>
    private static OpenApiRequestBody BodyOf(IReadOnlyList<Parameter> parameters) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = parameters.ToDictionary(parameter => parameter.Name, IOpenApiSchema (parameter) => MemberOf(parameter)),
                    Required = parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Name).ToHashSet(),
                    AdditionalPropertiesAllowed = false,
                },
            },
        },
    };

    private static OpenApiSchema MemberOf(Parameter parameter)
    {
        var schema = ParameterSchemas.ToOpenApi(parameter.Schema);
        schema.Description = parameter.Description;
        return schema;
    }

    private static void DescribeAnswer(IOpenApiResponse response, EndpointDescription description, bool isApi, bool inBody)
    {
        response.Description = "Success.";
        if (!isApi || response is not OpenApiResponse { } answer)
            return;

        if (description.NeedsKey)
        {
            if (description.Status == StatusCodes.Status202Accepted)
                answer.Headers = new Dictionary<string, IOpenApiHeader> { ["Location"] = Header("The address of the new task.") };
            return;
        }

        answer.Headers = new Dictionary<string, IOpenApiHeader>();
        if (!inBody)
            answer.Headers["ETag"] = Header("Weak; identifies generation and request. Absent if the response must not be cached.");
        answer.Headers["Server-Timing"] = Header("`search;dur=`: the time of the search in milliseconds.");
        answer.Headers[ResponseWriter.GenerationHeader] = Header("The generation that answered.");
    }

    private static OpenApiResponse ProblemOf(IReadOnlyList<ProblemKind> kinds, OpenApiDocument? document)
    {
        var response = new OpenApiResponse
        {
            Description = string.Join(" ", kinds.Select(k => $"`{k.Code}`: {ProblemCodes.Meanings[k.Code]}")),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemAnswer), document) },
            },
        };
        if (kinds.Any(k => k.RetryAfter is not null))
            response.Headers = new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = Header("Seconds to wait before trying again.") };

        return response;
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}

using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Operations;
using GuideSearch.Contract.Problems;
using GuideSearch.Contract.Wire;
using GuideSearch.Facets;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace GuideSearch.Server.OpenApi;

/// <summary>
/// The OpenAPI documents, of the public API and of that for operators: made once for the facets that are served, then kept as text.
/// </summary>
internal static class ContractRoutes
{
    /// <summary>Name of the operators' key in the document.</summary>
    public const string KeyScheme = "operatorKey";

    /// <summary>Name of the public document.</summary>
    public const string Version = "v1";

    /// <summary>Name of the document for operators.</summary>
    private const string Operators = "operators";

    /// <summary>Every record that the document tells of.</summary>
    private static readonly IJsonTypeInfoResolver _wire =
        JsonTypeInfoResolver.Combine(ApiJson.Wire, AdminJson.Wire, HealthJson.Wire, ProblemJson.Wire, StatusJson.Wire);

    extension(IServiceCollection services)
    {
        public IServiceCollection AddContract(Addresses addresses)
        {
            services.ConfigureHttpJsonOptions(json =>
            {
                json.SerializerOptions.TypeInfoResolverChain.Insert(0, _wire);
                json.SerializerOptions.NumberHandling = ApiJson.Wire.Options.NumberHandling;
            });
            return services
                .AddOpenApi(Version, options => Describe(options, isForOperators: false, document => Introduce(document, addresses)))
                .AddOpenApi(
                    Operators, options => Describe(options, isForOperators: true, document => IntroduceToOperators(document, addresses)));
        }
    }

    private static void Describe(OpenApiOptions options, bool isForOperators, Action<OpenApiDocument> introduce)
    {
        options.ShouldInclude = route =>
            route.ActionDescriptor.EndpointMetadata.OfType<EndpointDescription>().Any(told => told.NeedsKey == isForOperators);
        options.AddOperationTransformer<OperationTransformer>();
        options.AddSchemaTransformer<WireSchemas>();
        options.AddDocumentTransformer((document, _, _) =>
        {
            introduce(document);
            AbsentMembers.MarkIn(document);
            return Task.CompletedTask;
        });
    }

    extension(IEndpointRouteBuilder routes)
    {
        public void MapContract() => routes.MapDocument($"/openapi/{Version}.json", Version);

        /// <summary>The document for operators stands behind their key, as what it tells of does.</summary>
        public void MapOperatorsContract() => routes.MapDocument("/api/v1/admin/openapi.json", Operators);

        private void MapDocument(string address, string name)
        {
            var provider = routes.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(name);
            var tags = routes.ServiceProvider.GetRequiredService<EntityTags>();
            var facets = routes.ServiceProvider.GetRequiredService<ServedFacets>();
            var contracts = new ConcurrentDictionary<FacetSet, StoredAnswer>();
            routes.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], async context =>
            {
                var answer = await CurrentAsync();
                if (EntityTags.Matches(context.Request, answer.EntityTag.ToString()))
                    ResponseWriter.Json.WriteNotModified(context.Response, null, answer.EntityTag.ToString());
                else
                    await ResponseWriter.Json.WriteAsync(context, answer);
            });

            async Task<StoredAnswer> CurrentAsync()
            {
                var served = facets.Current;
                if (contracts.TryGetValue(served, out var known))
                    return known;

                var made = await MakeAsync(provider, tags);
                // It looked at the facets once for each operation: only one that no generation came between is kept.
                return served.Equals(facets.Current) ? contracts.GetOrAdd(served, made) : made;
            }
        }
    }

    private static async Task<StoredAnswer> MakeAsync(IOpenApiDocumentProvider provider, EntityTags tags)
    {
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        var json = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1))!.AsObject();
        // The writer leaves out an empty list, which says for all operations that nobody needs a key.
        if (document.Security is { Count: 0 })
            json["security"] = new JsonArray();
        var text = json.ToJsonString(ApiJson.Wire.Options);
        return new(Encoding.UTF8.GetBytes(text), generation: null, tags.Of(Version, text));
    }

    private static void Introduce(OpenApiDocument document, Addresses addresses)
    {
        Introduce(document, addresses, "GuideSearch",
            "Search over interview guides, question by question. Every GET answers HEAD as well. Offsets and lengths are in "
            + "UTF-16 units. A parameter that is not listed here is refused; the refusal names every parameter that cannot be used.",
            new() { Name = OperationTransformer.Search, Description = "Questions, guides and facets." },
            new() { Name = OperationTransformer.Operation, Description = "For those who run the service." });
        document.Security = [];
    }

    private static void IntroduceToOperators(OpenApiDocument document, Addresses addresses)
    {
        Introduce(document, addresses, "GuideSearch for operators",
            "Builds, generations and reports. Every request carries the key; without it each is refused alike.",
            new OpenApiTag { Name = OperationTransformer.Operation, Description = "For those who run the service." });
        document.AddComponent(KeyScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The key whose SHA-256 the service was given.",
        });
    }

    /// <summary>Each GET answers HEAD too; the document tells it once instead of every operation twice.</summary>
    private static void Introduce(OpenApiDocument document, Addresses addresses, string title, string description, params OpenApiTag[] tags)
    {
        document.Info = new()
        {
            Title = title,
            Version = Version,
            Description = description,
            License = new() { Name = "MIT", Identifier = "MIT" },
        };
        document.Tags = tags.ToHashSet();
        document.Servers = [new() { Url = addresses.Root.Length == 0 ? "/" : addresses.Root }];
        foreach (var path in document.Paths.Values)
            path.Operations?.Remove(HttpMethod.Head);
    }
}

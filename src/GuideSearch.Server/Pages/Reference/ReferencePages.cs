using System.Text.Json.Nodes;
using GuideSearch.Contract.Parameters;
using GuideSearch.Server.OpenApi;
using GuideSearch.Server.Pages.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace GuideSearch.Server.Pages.Reference;

/// <summary><c>/docs</c>: the API, operation by operation, as its OpenAPI document tells it.</summary>
internal sealed class ReferencePages([FromKeyedServices(ContractRoutes.Version)] IOpenApiDocumentProvider contract)
{
    public async ValueTask<PageView> ShowAsync(ParameterReading reading, HttpContext context)
    {
        var document = await contract.GetOpenApiDocumentAsync(context.RequestAborted);
        var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, context.RequestAborted);
        return PageView.Create<ReferencePage>(nameof(ReferencePage.View), ContractReader.Read(JsonNode.Parse(text)!));
    }
}

using System.Security.Cryptography;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace GuideSearch.Server.OpenApi;

/// <summary>The OpenAPI document in a viewer that sends requests, too; it loads nothing from another host.</summary>
internal static class ContractViewer
{
    public const string Path = "/docs/viewer";

    private const int NonceLength = 32;

    extension(IEndpointRouteBuilder routes)
    {
        public void MapContractViewer() => routes.MapScalarApiReference(Path, (options, context) =>
        {
            var nonce = RandomNumberGenerator.GetHexString(NonceLength, lowercase: true);
            context.Response.Headers.ContentSecurityPolicy = PolicyFor(nonce);
            options.WithTitle("GuideSearch API").WithNonce(nonce);
            options.DisableDefaultFonts().DisableAgent().DisableMcp().HideClientButton()
                .ShowDeveloperTools = DeveloperToolsVisibility.Never;
        }).Add(Complete);
    }

    /// <summary>Answers HEAD as well; and it is handed out as it lies ready.</summary>
    private static void Complete(EndpointBuilder endpoint)
    {
        endpoint.Metadata.Add(StaticEndpoint.Mark);
        endpoint.FilterFactories.Add((_, next) => invocation =>
        {
            Compression.ForgetRefused(invocation.HttpContext.Request);
            return next(invocation);
        });
        if (endpoint.Metadata.OfType<HttpMethodMetadata>().FirstOrDefault() is { } methods && endpoint.Metadata.Remove(methods))
            endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    /// <summary>The reference sets its styles from its script; what it would ask of other hosts is shut out.</summary>
    private static string PolicyFor(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

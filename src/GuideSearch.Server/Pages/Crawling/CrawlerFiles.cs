using System.Text;
using System.Xml.Linq;
using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using GuideSearch.Server.Pages.Shell;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Pages.Crawling;

/// <summary>What depends on the settings alone: <c>/robots.txt</c>, and <c>/opensearch.xml</c> for the search box of browsers.</summary>
/// <remarks>Crawlers ask for robots.txt at the root of a host: under a path base, the root's file must repeat these lines.</remarks>
internal sealed class CrawlerFiles(Addresses addresses, PageAddresses pages)
{
    private const string Plain = "text/plain; charset=utf-8";
    private const string Description = "application/opensearchdescription+xml; charset=utf-8";

    private static readonly XNamespace _ns = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>
    /// Searches and practice sets may be read, or nobody could show what is behind a shared one; they say themselves that they are not to
    /// be kept.
    /// </summary>
    public Task WriteRobotsAsync(HttpContext context)
    {
        var rules = new StringBuilder("User-agent: *\n").Append("Disallow: ").Append(pages.Api).Append('\n');

        // A sitemap holds absolute addresses, and only the operator knows those.
        rules.Append(addresses.Absolute("/sitemap.xml") is { } sitemap
            ? $"\nSitemap: {sitemap}\n"
            : "\n# No sitemap: the setting 'publicUrl' names no address of this service.\n");
        return WriteAsync(context, rules.ToString(), Plain);
    }

    /// <summary>Source: OpenSearch 1.1, draft 6: a template is an absolute URL, a short name has at most 16 characters.</summary>
    public Task WriteDescriptionAsync(HttpContext context)
    {
        var here = addresses.Absolute("/opensearch.xml") ?? throw Homeless();
        var description = new XElement(_ns + "OpenSearchDescription",
            new XElement(_ns + "ShortName", "GuideSearch"),
            new XElement(_ns + "Description", "Interview questions, searched by what they ask"),
            new XElement(_ns + "InputEncoding", "UTF-8"),
            Url("text/html", "results", addresses.Absolute("/search?q={searchTerms}")!),
            Url("application/opensearchdescription+xml", "self", here));
        return WriteAsync(context, SitemapXml.Write(description), Description);
    }

    /// <summary>For files that may hold absolute addresses only, where no setting names a host.</summary>
    public static ProblemException Homeless() =>
        new(ProblemCodes.RouteNotFound, "This file needs absolute addresses; it exists where the setting PublicUrl names the service.");

    private static XElement Url(string type, string relation, string template) => new(
        _ns + "Url", new XAttribute("type", type), new XAttribute("rel", relation), new XAttribute("template", template));

    private static Task WriteAsync(HttpContext context, string text, string type)
    {
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(text, context.RequestAborted);
    }
}

using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>A page that nobody's text can turn against its reader.</summary>
internal static class Harmless
{
    public static void Check(IParentNode page)
    {
        Assert.All(page.QuerySelectorAll("script"), IsOurs);
        Assert.Empty(page.QuerySelectorAll("img, svg, iframe, object, embed, base, form[method=post]:not([action^='/']), style:not(head > style)"));
        Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(e => e.Attributes), IsActive);
        Assert.DoesNotContain(page.QuerySelectorAll("[href]"), e => LeadsAstray(e.GetAttribute("href")!.TrimStart()));
    }

    /// <summary>The service's own module; or data for search engines, whole and without an element of its own.</summary>
    private static void IsOurs(IElement script)
    {
        if (script.GetAttribute("type") == "module")
        {
            Assert.StartsWith("/app/", script.GetAttribute("src"), StringComparison.Ordinal);
            Assert.Empty(script.TextContent);
            return;
        }

        Assert.Equal("application/ld+json", script.GetAttribute("type"));
        Assert.DoesNotContain('<', script.TextContent);
        Assert.Equal("https://schema.org", (string)JsonNode.Parse(script.TextContent)!["@context"]!);
    }

    private static bool IsActive(IAttr attribute) => attribute.Name is "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal);

    /// <summary>Runs a script, or leaves for another host under the name of this one.</summary>
    private static bool LeadsAstray(string address) =>
        address.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) || address.StartsWith("//", StringComparison.Ordinal);
}

using AngleSharp.Dom;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>A page that nobody's text can turn against its reader.</summary>
internal static class Harmless
{
    public static void Check(IParentNode page)
    {
        Assert.Empty(page.QuerySelectorAll("script, img, svg, iframe, object, embed, base, form[method=post], style:not(head > style)"));
        Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(e => e.Attributes), IsActive);
        Assert.DoesNotContain(page.QuerySelectorAll("[href]"), e => LeadsAstray(e.GetAttribute("href")!.TrimStart()));
    }

    private static bool IsActive(IAttr attribute) => attribute.Name is "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal);

    /// <summary>Runs a script, or leaves for another host under the name of this one.</summary>
    private static bool LeadsAstray(string address) =>
        address.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) || address.StartsWith("//", StringComparison.Ordinal);
}

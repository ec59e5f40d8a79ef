using System.Xml.Linq;
using GuideSearch.Server.Pages.Shell;

namespace GuideSearch.Server.Pages.Crawling;

/// <summary>Lists of addresses as crawlers read them. Source: sitemaps.org, protocol 0.9.</summary>
internal static class SitemapXml
{
    public const string ContentType = "application/xml; charset=utf-8";

    private static readonly XNamespace _ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>A list of lists.</summary>
    public static string Index(IEnumerable<string> sitemaps) => Write(new(
        _ns + "sitemapindex", sitemaps.Select(address => new XElement(_ns + "sitemap", new XElement(_ns + "loc", address)))));

    public static string Pages(IEnumerable<SitemapPage> pages) => Write(new(_ns + "urlset", pages.Select(UrlOf)));

    public static string Write(XElement root) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}\n";

    private static XElement UrlOf(SitemapPage page) => new(
        _ns + "url",
        new XElement(_ns + "loc", page.Address),
        page.Modified is { } date ? new XElement(_ns + "lastmod", PageWording.IsoDate(date)) : null);
}

/// <param name="Address">Absolute.</param>
/// <param name="Modified">Null where the guide names no date.</param>
internal sealed record SitemapPage(string Address, DateOnly? Modified);

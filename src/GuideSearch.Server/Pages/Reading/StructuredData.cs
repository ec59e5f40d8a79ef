using System.Text.Json.Nodes;
using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Shell;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>What a page holds and where it stands, in the words of schema.org, for search engines.</summary>
/// <remarks>The serializer escapes <c>&lt;</c> in texts, so that no text ends the element the data stands in.</remarks>
internal static class StructuredData
{
    /// <summary>A page on the way to this one, and at last this one itself.</summary>
    /// <param name="Address">Its canonical address.</param>
    public readonly record struct Step(string Name, string Address);

    /// <param name="frame">The frame of the page, with title, description and canonical address.</param>
    /// <param name="section">What kind of question it is; null for a guide.</param>
    /// <param name="trail">From the list of guides to the page.</param>
    public static string Article(PageFrame frame, GuideSummary guide, SectionType? section, params IReadOnlyList<Step> trail)
    {
        var article = new JsonObject
        {
            ["@type"] = "TechArticle",
            ["headline"] = PageWording.Shorten(frame.Title, MaxHeadline),
            ["description"] = frame.Description,
            ["url"] = frame.Canonical,
            ["keywords"] = new JsonArray([.. guide.Tags.Select(tag => JsonValue.Create(tag))]),
            ["about"] = guide.Vertical,
        };
        Add(article, "articleSection", section is { } kind ? SectionTypes.LabelOf(kind) : null);
        Add(article, "datePublished", guide.Published is { } published ? PageWording.IsoDate(published) : null);
        Add(article, "dateModified", guide.Modified is { } modified ? PageWording.IsoDate(modified) : null);
        if (section is not null)
            article["isPartOf"] = new JsonObject { ["@type"] = "TechArticle", ["headline"] = guide.Title, ["url"] = trail[^2].Address };

        return Graph(article, Breadcrumbs(trail));
    }

    /// <summary>Where a page stands that claims nothing else, such as a question whose answer is open.</summary>
    public static string Place(params IReadOnlyList<Step> trail) => Graph(Breadcrumbs(trail));

    /// <summary>Search engines read no more of a headline, in characters.</summary>
    private const int MaxHeadline = 110;

    private static void Add(JsonObject article, string name, string? value)
    {
        if (value is not null)
            article[name] = value;
    }

    private static JsonObject Breadcrumbs(IReadOnlyList<Step> trail) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. trail.Select((step, i) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = step.Name,
            ["item"] = step.Address,
        })]),
    };

    private static string Graph(params IEnumerable<JsonObject> things) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new JsonArray([.. things]),
    }.ToJsonString();
}

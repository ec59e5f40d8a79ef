namespace GuideSearch.Content.Defaults;

/// <summary>The keys of front matter that a guide may have.</summary>
internal static class GuideKeys
{
    public static IReadOnlyList<string> All { get; } =
    [
        "term", "title", "name", "description", "category", "vertical", "pubDate", "modDate", "author", "avatar", "image", "tags", "slug",
        "aliases", "draft", "published", "question",
    ];
}

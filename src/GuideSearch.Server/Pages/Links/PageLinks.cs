using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Links;

/// <summary>A step of the pager.</summary>
/// <param name="Number">Null for a gap between numbers.</param>
public sealed record PageLink(int? Number, string? Href, bool Current);

/// <summary>The pager: first, last, the page at hand and its neighbours.</summary>
/// <param name="Numbers">Empty where one page holds everything.</param>
public sealed record PageLinks(string? Previous, IReadOnlyList<PageLink> Numbers, string? Next)
{
    /// <summary>So many neighbours stand on each side of the page at hand.</summary>
    private const int Reach = 2;

    public static PageLinks Create(PagePosition page, SearchLinks links) =>
        links.ValueOf("after") is null ? ByNumber(page, links) : ByCursor(page, links);

    /// <summary>Pages by number; behind the last of them the cursor leads on.</summary>
    public static PageLinks ByNumber(PagePosition page, SearchLinks links)
    {
        var previous = page.Number > 1 && page.Pages > 0 ? links.ToPage(Math.Min(page.Number - 1, page.Pages)) : null;
        var next = page.Number < page.Pages ? links.ToPage(page.Number + 1) : Deeper(page, links);
        return new(previous, page.Pages > 1 ? [.. Steps(page, links)] : [], next);
    }

    private static PageLinks ByCursor(PagePosition page, SearchLinks links) => new(links.ToPage(1), [], Deeper(page, links));

    private static string? Deeper(PagePosition page, SearchLinks links) => page.After is null ? null : links.Set("after", page.After);

    /// <summary>A gap stands for two pages or more: one page fits in its place.</summary>
    private static IEnumerable<PageLink> Steps(PagePosition page, SearchLinks links)
    {
        var last = 0;
        for (var number = 1; number <= page.Pages; number++)
        {
            var near = Math.Abs(number - page.Number) <= Reach;
            if (!near && number != 1 && number != page.Pages)
                continue;

            if (number - last == 2)
                yield return new(number - 1, links.ToPage(number - 1), Current: false);
            else if (number - last > 2)
                yield return new(null, null, Current: false);

            last = number;
            yield return new(number, links.ToPage(number), Current: number == page.Number);
        }
    }
}

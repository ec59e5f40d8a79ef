using GuideSearch.Search;
using GuideSearch.Server.Pages.Shell;

namespace GuideSearch.Server.Pages.Home;

/// <summary>A role that guides prepare for, as their titles name it: <c>Data Engineer</c> of “Data Engineer Interview Guide”.</summary>
/// <param name="Field">The field of its first guide.</param>
/// <param name="Guides">Slugs.</param>
public sealed record InterviewRole(string Name, string Field, IReadOnlyList<string> Guides)
{
    /// <returns>By field and name; none where titles name no roles: most of them must, or what they name is something else.</returns>
    public static IReadOnlyList<InterviewRole> From(IReadOnlyList<GuideSummary> guides)
    {
        var named = guides.Where(guide => PageWording.Role(guide.Title).Length > 0).ToList();
        if (named.Count < 2 || named.Count * 2 < guides.Count)
            return [];

        return
        [
            .. from guide in named
               group guide by PageWording.Role(guide.Title).ToUpperInvariant() into role
               let first = role.First()
               orderby first.Vertical, PageWording.Role(first.Title)
               select new InterviewRole(PageWording.Role(first.Title), first.Vertical, [.. role.Select(guide => guide.Slug)]),
        ];
    }
}

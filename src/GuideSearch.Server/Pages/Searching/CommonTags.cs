using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Searching;

/// <summary>Tags that all hits of a list share, such as one that every guide has.</summary>
public static class CommonTags
{
    /// <returns>None for a single hit: there its tags are news.</returns>
    public static IReadOnlyCollection<string> From(IReadOnlyList<SearchHit> hits) =>
        hits.Count < 2 ? [] : hits.Select(h => h.Tags.AsEnumerable()).Aggregate((shared, tags) => shared.Intersect(tags)).ToHashSet();
}

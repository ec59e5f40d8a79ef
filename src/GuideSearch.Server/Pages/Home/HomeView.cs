using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Pages.Home;

/// <summary>What is asked most, of everybody or of those who interview as somebody.</summary>
/// <param name="Asked">The questions that most guides ask, with the facets of what they were chosen from.</param>
/// <param name="Search">The search that chooses them.</param>
/// <param name="Roles">To choose one from; none where the titles of guides name none.</param>
/// <param name="Role">The one chosen; null for none.</param>
/// <param name="Field">The one chosen; null for none.</param>
public sealed record HomeView(
    SearchResponse Asked, SearchLinks Search, IReadOnlyList<InterviewRole> Roles, InterviewRole? Role, string? Field)
{
    /// <summary>What the list is about: a role or a field; null for everything.</summary>
    public string? Subject => Role?.Name ?? Field;
}

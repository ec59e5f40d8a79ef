using GuideSearch.Guides;

namespace GuideSearch.Search;

/// <summary>Finds where the links of answers lead among the guides of one generation, and the files that belong to them.</summary>
public sealed class GuideLinks
{
    private static readonly Dictionary<string, LinkTarget> _none = [];
    private static readonly LinkTarget _nowhere = new LinkTarget.Nowhere();

    private readonly Dictionary<string, GuideSummary> _guides;
    private readonly HashSet<string> _files;

    public GuideLinks(IReadOnlyList<GuideSummary> guides)
    {
        _guides = guides.Where(guide => guide.Source.Length > 0).DistinctBy(guide => guide.Source, StringComparer.Ordinal)
            .ToDictionary(guide => guide.Source, StringComparer.Ordinal);
        _files = guides.SelectMany(guide => guide.Files).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a guide is, or links to, this file, and readers may open it.</summary>
    /// <param name="path">Relative to the content root, with forward slashes.</param>
    public bool HasFile(string path) => _files.Contains(path);

    /// <summary>Where the links of a question's answer lead that name no other site, by their addresses.</summary>
    /// <param name="documentsOf">The questions and passages of a guide.</param>
    public IReadOnlyDictionary<string, LinkTarget> From(Question question, Func<GuideSummary, IEnumerable<QuestionSummary>> documentsOf)
    {
        var links = AnswerLink.In(question.AnswerHtml).Select(link => link.Address).Distinct(StringComparer.Ordinal).ToList();
        if (links.Count == 0)
            return _none;

        var anchors = new Dictionary<string, ILookup<string, QuestionSummary>>(StringComparer.Ordinal);
        return links.ToDictionary(link => link, link => TargetOf(link, question.Source.Path, AnchorsOf), StringComparer.Ordinal);

        ILookup<string, QuestionSummary> AnchorsOf(GuideSummary guide) => anchors.TryGetValue(guide.Slug, out var known)
            ? known
            : anchors[guide.Slug] = documentsOf(guide).Where(document => document.Anchor is not null)
                .ToLookup(document => document.Anchor!, StringComparer.OrdinalIgnoreCase);
    }

    private LinkTarget TargetOf(string address, string source, Func<GuideSummary, ILookup<string, QuestionSummary>> anchorsOf)
    {
        if (ContentLink.Parse(address, source) is not { } link)
            return _nowhere;
        if (link.GuidePaths.Select(_guides.GetValueOrDefault).FirstOrDefault(guide => guide is not null) is { } guide)
            return new LinkTarget.ToGuide(guide, link.Anchor is { } anchor ? anchorsOf(guide)[anchor].FirstOrDefault() : null, link.Anchor);
        return HasFile(link.Path) ? new LinkTarget.ToFile(link.Path) : _nowhere;
    }
}

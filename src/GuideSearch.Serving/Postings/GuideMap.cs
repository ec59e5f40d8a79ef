using GuideSearch.Search;

namespace GuideSearch.Serving.Postings;

/// <summary>Which guide each document belongs to, and which documents each guide has.</summary>
internal sealed class GuideMap
{
    private readonly int[] _guideOf;
    private readonly (int First, int Behind)[] _documents;
    private readonly Dictionary<string, int> _bySlug;

    /// <param name="column">The facet of guides; its values are slugs, in the order of <paramref name="guides"/>.</param>
    /// <param name="guides">In ordinal order of their slugs.</param>
    public GuideMap(FacetColumn column, IReadOnlyList<GuideSummary> guides)
    {
        Summaries = guides;
        _bySlug = Enumerable.Range(0, guides.Count).ToDictionary(i => guides[i].Slug, StringComparer.Ordinal);
        var guideOfOrdinal = Array.ConvertAll(column.Values, slug => _bySlug[slug]);
        _guideOf = new int[column.Documents];
        _documents = new (int, int)[guides.Count];
        for (var document = 0; document < _guideOf.Length; document++)
        {
            var guide = _guideOf[document] = guideOfOrdinal[column.SingleOf(document)];
            _documents[guide] = (_documents[guide].Behind == 0 ? document : _documents[guide].First, document + 1);
        }

        // A slug of today outweighs an earlier one, and of two earlier ones the first guide's.
        foreach (var (guide, summary) in guides.Index())
        {
            foreach (var alias in summary.Aliases)
                _bySlug.TryAdd(alias, guide);
        }
    }

    public int Count => Summaries.Count;

    public IReadOnlyList<GuideSummary> Summaries { get; }

    public int[] GuideOfDocuments => _guideOf;

    /// <summary>Index into <see cref="Summaries"/>.</summary>
    public int Of(int document) => _guideOf[document];

    public GuideSummary SummaryOf(int document) => Summaries[_guideOf[document]];

    /// <param name="slug">Of today, or an earlier one.</param>
    /// <returns>Null when there is no such guide.</returns>
    public GuideSummary? Find(string slug) => _bySlug.TryGetValue(slug, out var guide) ? Summaries[guide] : null;

    /// <summary>The documents of a guide: neighbours, in the order of the file.</summary>
    public IEnumerable<int> DocumentsOf(string slug)
    {
        if (!_bySlug.TryGetValue(slug, out var guide))
            return [];

        var (first, behind) = _documents[guide];
        return Enumerable.Range(first, behind - first);
    }
}

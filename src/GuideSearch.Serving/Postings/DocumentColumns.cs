using GuideSearch.Core.Ranking;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Search;

namespace GuideSearch.Serving.Postings;

/// <summary>What a generation knows of each document beside its text, in memory, by document number.</summary>
/// <remarks>Made once per generation, shared by all searches, never changed.</remarks>
internal sealed class DocumentColumns
{
    public int Count => Kinds.Length;

    public required DocumentKind[] Kinds { get; init; }

    /// <summary>Day numbers; <see cref="DocumentNumbers.NoDate"/> where a guide tells none.</summary>
    public required int[] Dates { get; init; }

    /// <summary>A <see cref="WordingHash"/> of each prompt.</summary>
    public required long[] Wordings { get; init; }

    public required FacetSet Definitions { get; init; }

    /// <summary>In the order of <see cref="FacetSet.All"/>.</summary>
    public required FacetTable Facets { get; init; }

    public required GuideMap Guides { get; init; }

    public required AskedQuestions Asked { get; init; }

    /// <summary>Documents that a rule hides from every search: no list may name them.</summary>
    public required IReadOnlyDictionary<int, QuestionId> Hidden { get; init; }

    /// <param name="facets">In the order of <see cref="FacetSet.All"/>.</param>
    /// <param name="guides">In the order of their slugs.</param>
    /// <param name="hidden">Documents that a rule hides from every search, with their addresses.</param>
    public static DocumentColumns Create(
        DocumentNumbers numbers,
        FacetSet definitions,
        FacetTable facets,
        IReadOnlyList<GuideSummary> guides,
        QuestionClusters clusters,
        IReadOnlyDictionary<int, QuestionId> hidden)
    {
        var map = new GuideMap(facets.ColumnOf(FacetNames.Guide), WithoutHidden(guides, numbers.Kinds, hidden));
        return new()
        {
            Kinds = numbers.Kinds,
            Dates = numbers.Dates,
            Wordings = numbers.Wordings,
            Definitions = definitions,
            Facets = facets,
            Guides = map,
            Asked = new(clusters, map, document => !hidden.ContainsKey(document)),
            Hidden = hidden,
        };
    }

    /// <summary>Whether lists may name a document.</summary>
    public bool IsShown(int document) => !Hidden.ContainsKey(document);

    /// <summary>What browsing sorts by, in days: the day of the guide, later the more guides ask the question.</summary>
    public double BrowseKeyOf(int document, RankingOptions options) =>
        Dates[document] + options.AskedDays * Math.Log2(Asked.CountOf(document));

    /// <summary>What to show for a value of a facet.</summary>
    public string LabelOf(string facet, string value) => facet == FacetNames.Guide ? Guides.Find(value)?.Title ?? value : value;

    /// <summary>The guides as lists count them.</summary>
    private static IReadOnlyList<GuideSummary> WithoutHidden(
        IReadOnlyList<GuideSummary> guides, DocumentKind[] kinds, IReadOnlyDictionary<int, QuestionId> hidden)
    {
        if (hidden.Count == 0)
            return guides;

        var counts = hidden.Where(h => kinds[h.Key] is DocumentKind.Question).CountBy(h => h.Value.Guide).ToDictionary();
        return [.. guides.Select(guide => guide with { Questions = guide.Questions - counts.GetValueOrDefault(guide.Slug) })];
    }
}

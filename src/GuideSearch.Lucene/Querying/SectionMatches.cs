using GuideSearch.Guides;
using GuideSearch.Lucene.Facets;
using GuideSearch.Ranking;

namespace GuideSearch.Lucene.Querying;

/// <summary>The documents of a type of section, as a query for "behavioral questions" finds them.</summary>
internal sealed class SectionMatches(FacetColumn sections, RankingOptions ranking)
{
    /// <summary>Whether a document stands in a section of this type.</summary>
    public Func<int, bool> Has(SectionType type)
    {
        var values = sections.Find(SectionTypes.NameOf(type)).ToHashSet();
        return document => values.Contains(sections.SingleOf(document));
    }

    public Matches Of(SectionType type)
    {
        var documents = Enumerable.Range(0, sections.Documents).Where(Has(type)).ToArray();
        if (documents.Length == 0)
            return Matches.None;

        var shares = new float[documents.Length];
        Array.Fill(shares, 1);
        return new(documents, shares, ranking.SectionAsked * Bm25F.Idf(sections.Documents, documents.Length));
    }
}

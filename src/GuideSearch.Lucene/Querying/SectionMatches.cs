using GuideSearch.Guides;
using GuideSearch.Lucene.Facets;
using GuideSearch.Ranking;

namespace GuideSearch.Lucene.Querying;

/// <summary>The documents of a type of section, as a query for "behavioral questions" finds them.</summary>
internal sealed class SectionMatches(FacetColumn sections, RankingOptions ranking)
{
    public Matches Of(SectionType type)
    {
        var values = sections.Find(SectionTypes.NameOf(type)).ToHashSet();
        var documents = Enumerable.Range(0, sections.Documents).Where(document => values.Contains(sections.SingleOf(document))).ToArray();
        if (documents.Length == 0)
            return Matches.None;

        var shares = new float[documents.Length];
        Array.Fill(shares, 1);
        return new(documents, shares, ranking.SectionAsked * Bm25F.Idf(sections.Documents, documents.Length));
    }
}

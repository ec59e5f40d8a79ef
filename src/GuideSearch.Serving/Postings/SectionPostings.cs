using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.Serving.Postings;

/// <summary>The documents of a type of section, as a query for "behavioral questions" finds them.</summary>
internal sealed class SectionPostings(FacetColumn sections, RankingOptions options)
{
    /// <summary>Whether a document stands in a section of this type.</summary>
    public Func<int, bool> Has(SectionType type)
    {
        var values = sections.Find(SectionTypes.NameOf(type)).ToHashSet();
        return document => values.Contains(sections.SingleOf(document));
    }

    public ScoredPostings Of(SectionType type)
    {
        var documents = Enumerable.Range(0, sections.Documents).Where(Has(type)).ToArray();
        if (documents.Length == 0)
            return ScoredPostings.None;

        var impacts = new float[documents.Length];
        Array.Fill(impacts, 1);
        return new(documents, impacts, options.SectionAsked * Bm25F.Idf(sections.Documents, documents.Length));
    }
}

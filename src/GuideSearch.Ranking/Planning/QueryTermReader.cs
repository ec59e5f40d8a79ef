using GuideSearch.Analysis;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Planning;

/// <summary>Reads one word of the query as the index reads text.</summary>
/// <param name="aids">What may stand for the word beside its inflections and relatives.</param>
public sealed class QueryTermReader(TermExpander expander, SearchAids aids)
{
    /// <summary>
    /// A compound that the index also holds joined (<c>CI/CD</c>, <c>k-means</c>) is one word: joined, or its parts in a row.
    /// Any other falls into its parts (<c>supervised/unsupervised</c>).
    /// </summary>
    /// <param name="unfinished">The word may go on: its last part may be completed.</param>
    public IReadOnlyList<QueryTerm> Read(string text, bool unfinished)
    {
        var tokens = TechnicalAnalyzer.Analyze(text);
        var places = tokens.Where(t => t.Length == 1).GroupBy(t => t.Position).Select(place => place.ToList()).ToList();
        if (places.Count > 1 && tokens.FirstOrDefault(t => t.Length == places.Count) is { Term.Length: > 0 } joined)
            return [new(text, [VariantOf([joined]), VariantOf([.. places.Select(place => place[0])])])];

        return [.. places.Select((place, i) => new QueryTerm(
            places.Count == 1 ? text : text[place[0].Start..place[0].End],
            VariantsOf(place, unfinished && i == places.Count - 1)))];
    }

    /// <summary>A word that no document has gives way to what may stand for it.</summary>
    private List<TermVariant> VariantsOf(List<TextToken> place, bool unfinished)
    {
        var typed = place.Select((reading, i) => VariantOf([reading], i == 0 ? VariantKind.Typed : VariantKind.Reading)).ToList();
        var others = expander.VariantsOf(place[0], aids, unfinished).ToList();
        return others.Count > 0 && !expander.Knows(place[0]) ? others : [.. typed, .. others];
    }

    private static TermVariant VariantOf(IReadOnlyList<TextToken> tokens, VariantKind kind = VariantKind.Typed) =>
        new([.. tokens.Select(t => t.Stem)], [.. tokens.Select(t => t.Term)], kind);
}

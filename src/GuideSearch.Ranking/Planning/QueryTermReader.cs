using GuideSearch.Analysis;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Planning;

/// <summary>Reads one word of the query as the index reads text.</summary>
/// <param name="aids">What may stand for the word beside its inflections and relatives.</param>
public sealed class QueryTermReader(TermExpander expander, SearchAids aids)
{
    /// <summary>Pairs of characters that are asked for one by one.</summary>
    private const int MaxGrams = 8;

    /// <summary>
    /// A compound that the index also holds joined (<c>CI/CD</c>, <c>k-means</c>) is one word: joined, or its parts in a row.
    /// Any other falls into its parts (<c>supervised/unsupervised</c>), and a run of a script without spaces into pairs of characters.
    /// </summary>
    /// <param name="unfinished">The word may go on: its last part may be completed.</param>
    public IReadOnlyList<QueryTerm> Read(string text, bool unfinished)
    {
        var tokens = TechnicalAnalyzer.Analyze(KoreanParticles.Without(text));
        var places = tokens.Where(t => t.Length == 1).GroupBy(t => t.Position).Select(place => place.ToList()).ToList();
        if (places.Count > 1 && tokens.FirstOrDefault(t => t.Length == places.Count) is { Term.Length: > 0 } joined)
            return [new(text, [VariantOf([joined]), VariantOf([.. places.Select(place => place[0])])])];
        if (places.Count == 0)
            return [SignOf(text, tokens)];

        var isGrams = Grams.StandAt(text, places[^1][0].Start);
        return [.. Told(places, isGrams).Select(place => new QueryTerm(
            places.Count == 1 || isGrams ? text : text[place[0].Start..place[0].End],
            VariantsOf(place, places.Count == 1 ? text : "", unfinished && place == places[^1])))];
    }

    /// <summary>An operator; of signs that no text is read as having, nothing is found.</summary>
    private static QueryTerm SignOf(string text, IReadOnlyList<TextToken> tokens) =>
        new(text, [tokens is [var sign, ..] ? VariantOf([sign]) : new([text], [text], VariantKind.Typed)]);

    /// <summary>Of a long run of characters every second pair, which has each character once, and the last.</summary>
    private static IEnumerable<List<TextToken>> Told(List<List<TextToken>> places, bool isGrams) =>
        isGrams && places.Count > MaxGrams ? places.Where((_, i) => i % 2 == 0 || i == places.Count - 1) : places;

    /// <summary>A word that no document has gives way to what may stand for it.</summary>
    /// <param name="text">As typed; empty where it is one of several parts.</param>
    private List<TermVariant> VariantsOf(List<TextToken> place, string text, bool unfinished)
    {
        var typed = place.Select((reading, i) => VariantOf([reading], i == 0 ? VariantKind.Typed : VariantKind.Reading)).ToList();
        var isSyllable = place[0].Term.Length == 1 && Grams.StandAt(place[0].Term, 0);
        var others = expander.VariantsOf(place[0], aids, unfinished || isSyllable).ToList();
        var splits = text.Length > 0 && aids is not SearchAids.None ? expander.SplitsOf(text, place[0]) : [];
        others.InsertRange(0, splits.Where(split => !others.Exists(other => other.Stems.SequenceEqual(split.Stems))));
        return others.Count > 0 && !place.Exists(expander.Knows) ? others : [.. typed, .. others];
    }

    private static TermVariant VariantOf(IReadOnlyList<TextToken> tokens, VariantKind kind = VariantKind.Typed) =>
        new([.. tokens.Select(t => t.Stem)], [.. tokens.Select(t => t.Term)], kind);
}

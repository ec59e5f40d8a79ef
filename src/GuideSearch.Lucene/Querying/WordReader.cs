using GuideSearch.Lucene.Analysis;

namespace GuideSearch.Lucene.Querying;

/// <summary>Reads one word of the query as the index reads text.</summary>
internal static class WordReader
{
    /// <summary>
    /// A compound that the index also holds joined (<c>CI/CD</c>, <c>k-means</c>) is one word: joined, or its parts in a row.
    /// Any other falls into its parts (<c>supervised/unsupervised</c>).
    /// </summary>
    public static IEnumerable<SoughtWord> Read(string text)
    {
        var tokens = TechnicalAnalyzer.Analyze(text);
        var places = tokens.Where(t => t.Length == 1).GroupBy(t => t.Position).Select(place => place.ToList()).ToList();
        if (places.Count > 1 && tokens.FirstOrDefault(t => t.Length == places.Count) is { Term.Length: > 0 } joined)
            return [new(text, [FormOf([joined]), FormOf([.. places.Select(place => place[0])])])];

        return places.Select(place => new SoughtWord(
            places.Count == 1 ? text : text[place[0].Start..place[0].End],
            [.. place.Select((reading, i) => FormOf([reading], exact: i == 0))]));
    }

    private static SoughtForm FormOf(IReadOnlyList<TextToken> tokens, bool exact = true) =>
        new([.. tokens.Select(t => t.Stem)], [.. tokens.Select(t => t.Term)], exact);
}

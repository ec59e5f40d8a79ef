using GuideSearch.Lucene.Analysis;

namespace GuideSearch.Lucene.Querying;

/// <summary>Reads one word of the query as the index reads text.</summary>
internal sealed class WordReader(WordFamilies families)
{
    /// <summary>
    /// A compound that the index also holds joined (<c>CI/CD</c>, <c>k-means</c>) is one word: joined, or its parts in a row.
    /// Any other falls into its parts (<c>supervised/unsupervised</c>).
    /// </summary>
    public IEnumerable<SoughtWord> Read(string text)
    {
        var tokens = TechnicalAnalyzer.Analyze(text);
        var places = tokens.Where(t => t.Length == 1).GroupBy(t => t.Position).Select(place => place.ToList()).ToList();
        if (places.Count > 1 && tokens.FirstOrDefault(t => t.Length == places.Count) is { Term.Length: > 0 } joined)
            return [new(text, [FormOf([joined]), FormOf([.. places.Select(place => place[0])])])];

        return places.Select(place => new SoughtWord(
            places.Count == 1 ? text : text[place[0].Start..place[0].End],
            [.. place.Select((reading, i) => FormOf([reading], i == 0 ? FormKind.Typed : FormKind.Reading)), .. RelativesOf(place[0])]));
    }

    private static SoughtForm FormOf(IReadOnlyList<TextToken> tokens, FormKind kind = FormKind.Typed) =>
        new([.. tokens.Select(t => t.Stem)], [.. tokens.Select(t => t.Term)], kind);

    private IEnumerable<SoughtForm> RelativesOf(TextToken token) =>
        families.RelativesOf(token.Term, token.Stem).Select(stem => new SoughtForm([stem], [stem], FormKind.Relative));
}

using GuideSearch.Search;

namespace GuideSearch.Querying;

/// <summary>
/// Reads the text of a query: words, <c>"phrases"</c>, <c>-exclusions</c> and <c>facet:value</c>; nothing else is special.
/// </summary>
/// <remarks>Total: every string has a reading, in time bounded by <see cref="QueryLimits"/>, and nothing is thrown.</remarks>
public static class QueryReader
{
    public static QueryReading Read(string? text)
    {
        var (normal, cut) = QueryText.Normalize(text ?? "");
        var (pieces, notes) = new QueryScanner(normal).Scan();
        var ignored = Ignored(pieces);
        var words = pieces.Where(p => p is { Kind: PieceKind.Word, Negated: false }).Except(ignored, ReferenceEqualityComparer.Instance);
        var kept = words.Cast<QueryPiece>().Select(p => p.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new()
        {
            Text = normal,
            Node = NodeOf(kept, pieces),
            Words = kept,
            Ignored = [.. ignored.Select(p => p.Text)],
            Phrases = [.. Phrases(pieces, negated: false).Select(p => p.Text)],
            Excluded = [.. Excluded(pieces).Select(p => p.Kind is PieceKind.Phrase ? $"\"{p.Text}\"" : p.Text)],
            Filters = Filters(pieces),
            Notes = notes,
            Excess = QueryExcess.Of(pieces, cut),
        };
    }

    /// <summary>Common words and question frames, where the query has anything else to go by.</summary>
    private static List<QueryPiece> Ignored(IReadOnlyList<QueryPiece> pieces)
    {
        var words = pieces.Where(p => p is { Kind: PieceKind.Word, Negated: false }).ToList();
        var folded = words.ConvertAll(p => QueryText.Fold(p.Text));
        var frame = QuestionFrames.Mark(folded);
        var common = words.Where((_, i) => frame[i] || CommonWords.Contains(folded[i])).ToList();
        if (common.Count < words.Count || pieces.Any(p => p is { Kind: PieceKind.Filter } or { Kind: PieceKind.Phrase, Negated: false }))
            return common;

        // Only frames and common words: a frame's own word ("describe") still says more than a common one.
        var plain = words.Where((_, i) => CommonWords.Contains(folded[i])).ToList();
        return plain.Count < words.Count ? plain : [];
    }

    private static QueryNode NodeOf(List<string> words, IReadOnlyList<QueryPiece> pieces)
    {
        var parts = new List<QueryNode>(Phrases(pieces, negated: false).Select(p => new QueryNode.Phrase(p.Words)));
        if (words.Count > 0)
            parts.Insert(0, AnyOf(words.ConvertAll<QueryNode>(word => new QueryNode.Word(word))));

        QueryNode wanted = parts switch { [] => new QueryNode.Everything(), [var one] => one, _ => new QueryNode.All(parts) };
        var unwanted = Excluded(pieces).Select(UnwantedOf).ToList();
        return unwanted is { Count: > 0 } some ? new QueryNode.Without(wanted, AnyOf(some)) : wanted;
    }

    private static QueryNode UnwantedOf(QueryPiece piece) =>
        piece.Kind is PieceKind.Phrase ? new QueryNode.Phrase(piece.Words) : new QueryNode.Word(piece.Text);

    private static QueryNode AnyOf(List<QueryNode> nodes) => nodes is [var one] ? one : new QueryNode.Any(nodes);

    private static IEnumerable<QueryPiece> Phrases(IReadOnlyList<QueryPiece> pieces, bool negated) =>
        pieces.Where(p => p.Kind is PieceKind.Phrase && p.Negated == negated);

    private static IEnumerable<QueryPiece> Excluded(IReadOnlyList<QueryPiece> pieces) =>
        pieces.Where(p => p.Negated && p.Kind is not PieceKind.Filter);

    /// <summary>Values of one facet stand in one filter: any of those wanted, none of those unwanted.</summary>
    private static List<FacetFilter> Filters(IReadOnlyList<QueryPiece> pieces) =>
    [
        .. pieces.Where(p => p.Kind is PieceKind.Filter).GroupBy(p => (p.Facet, p.Negated)).Select(group => new FacetFilter(
            group.Key.Facet,
            group.Key.Negated ? FacetMode.Not : FacetMode.Any,
            [.. group.Select(p => p.Text).Distinct(StringComparer.OrdinalIgnoreCase)])),
    ];
}

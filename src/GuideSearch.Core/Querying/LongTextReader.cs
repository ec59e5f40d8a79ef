using GuideSearch.Facets;

namespace GuideSearch.Querying;

/// <summary>Reads a text that was pasted: by its sentences, with every sign in it as text.</summary>
/// <remarks>Filters before or behind it count, and so do exclusions behind it: nobody writes those without meaning them.</remarks>
internal static class LongTextReader
{
    private const string SignsAreText =
        "Signs inside of a long text are read as text; filters and exclusions count where they stand at its end.";

    /// <summary>Whether a text is too long to have been typed.</summary>
    public static bool IsLong(string text, IReadOnlyList<QueryPiece> pieces) =>
        text.Length > QueryLimits.TypedCharacters
        || pieces.Where(p => p.Kind is not PieceKind.Filter).Sum(p => p.Words.Count) > QueryLimits.TypedWords;

    /// <param name="text">Normalized, with <c>\n</c> for line breaks.</param>
    /// <param name="pieces">Of the whole text, read as one that was typed.</param>
    /// <param name="facets">Those that the text may filter by.</param>
    public static QueryReading Read(string text, IReadOnlyList<QueryPiece> pieces, FacetSet facets)
    {
        var signs = new List<QueryPiece>();
        var body = TakeSigns(text, facets, signs);
        var sentences = Courtesies.Read(SentenceSplitter.Split(body));
        var words = Distinct(sentences.SelectMany(sentence => sentence.Words));
        if (words.Count == 0)
            words = Distinct(body.Split(' ', '\n').SelectMany(QueryWords.Split));
        return new()
        {
            Text = text,
            Asked = body.Replace('\n', ' '),
            Node = QueryReader.NodeOf([.. words.Select(word => new QueryNode.Word(word))], signs),
            Words = words,
            Excluded = QueryReader.ExcludedOf(signs),
            Filters = QueryReader.FiltersOf(signs),
            Notes = pieces.Count(p => p.Negated || p.Kind is PieceKind.Phrase or PieceKind.Filter) > signs.Count ? [SignsAreText] : [],
            LongText = new(sentences, pieces.Where(p => p.Kind is not PieceKind.Filter).Sum(p => p.Words.Count)),
            Excess = QueryExcess.Describe(signs, cut: false),
        };
    }

    private static List<string> Distinct(IEnumerable<string> words) => [.. words.Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Takes filters and exclusions off both ends.</summary>
    /// <returns>What is left.</returns>
    private static string TakeSigns(string text, FacetSet facets, List<QueryPiece> signs)
    {
        var (start, end) = (0, text.Length);
        while (start < end && SignAt(text[start..RunEnd(text, start)], facets) is { Kind: PieceKind.Filter } filter)
        {
            signs.Add(filter);
            start = Math.Min(end, RunEnd(text, start) + 1);
        }

        while (start < end && RunStart(text, end) is var at && SignAt(text[at..end], facets) is { } sign
            && (sign.Kind is PieceKind.Filter || (at > start && text[at - 1] is ' ')))
        {
            signs.Add(sign);
            end = Math.Max(start, at - 1);
        }

        return text[start..end];
    }

    private static QueryPiece? SignAt(string run, FacetSet facets) =>
        new QueryScanner(run, facets, new()).Scan() is [{ } piece] && (piece.Negated || piece.Kind is PieceKind.Filter) ? piece : null;

    /// <summary>A run ends at white space outside of quotes.</summary>
    private static int RunEnd(string text, int start)
    {
        var quoted = false;
        var end = start;
        while (end < text.Length && (quoted || text[end] is not (' ' or '\n')))
            quoted ^= text[end++] is '"';
        return end;
    }

    private static int RunStart(string text, int end)
    {
        var quoted = false;
        var start = end;
        while (start > 0 && (quoted || text[start - 1] is not (' ' or '\n')))
            quoted ^= text[--start] is '"';
        return start;
    }
}

using GuideSearch.Facets;

namespace GuideSearch.Querying;

/// <summary>
/// Reads the text of a query: words, operators, <c>"phrases"</c>, <c>"=exact ones"</c>, <c>-exclusions</c> and <c>facet:value</c>; nothing
/// else is special.
/// </summary>
/// <remarks>Total: every string has a reading, in time bounded by <see cref="QueryLimits"/>, and nothing is thrown.</remarks>
public static class QueryReader
{
    /// <summary>Reads a text over an index without facets of its own.</summary>
    public static QueryReading Read(string? text) => Read(text, FacetSet.BuiltIn);

    /// <param name="facets">Those that the text may filter by.</param>
    public static QueryReading Read(string? text, FacetSet facets)
    {
        var notes = new QueryNotes();
        var (plain, hadMinus) = QueryText.Unmark(text ?? "");
        if (hadMinus)
            notes.ReadAsList();
        var (lines, cut) = QueryText.Normalize(plain);
        var normal = lines.Replace('\n', ' ');
        var pieces = new QueryScanner(normal, facets, notes).Scan();
        if (!cut && LongTextReader.IsLong(normal, pieces))
            return LongTextReader.Read(QueryText.Normalize(text!).Text, pieces, facets);

        var words = WordRoles.Create(pieces, unfinished: EndsInWord(text ?? ""));
        if (normal.Length > 0 && !words.Asks && pieces.All(p => p.Kind is PieceKind.Sign))
            notes.NothingToSearch(normal);
        return new()
        {
            Text = normal,
            Asked = string.Join(' ', pieces.Where(p => p is { Kind: not PieceKind.Filter, Negated: false }).Select(p => p.Text)),
            Node = NodeOf(words.Asks ? [.. words.Nodes] : [], pieces),
            IsUnfinished = words.AreUnfinished,
            Words = [.. words.Counting.Distinct(StringComparer.OrdinalIgnoreCase)],
            Ignored = words.Ignored,
            Turns = words.Turns,
            Sections = words.Sections,
            AsksForExperience = words.AskForExperience,
            Comparison = words.Comparison,
            Phrases = [.. Phrases(pieces).Select(p => p.Text)],
            Excluded = ExcludedOf(pieces),
            Filters = FiltersOf(pieces),
            Notes = notes.Sentences,
            Excess = QueryExcess.Describe(pieces, cut),
        };
    }

    private static bool EndsInWord(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]);

    /// <param name="words">Nodes of the words; none where there is nothing to look for.</param>
    /// <param name="pieces">Where the phrases and exclusions stand.</param>
    internal static QueryNode NodeOf(IReadOnlyList<QueryNode> words, IReadOnlyList<QueryPiece> pieces)
    {
        var parts = new List<QueryNode>(Phrases(pieces).Select(p => new QueryNode.Phrase(p.Words, p.IsExact)));
        if (words.Count > 0)
            parts.Insert(0, AnyOf(words));

        QueryNode wanted = parts switch { [] => new QueryNode.Everything(), [var one] => one, _ => new QueryNode.All(parts) };
        var unwanted = Excluded(pieces).Select(UnwantedOf).ToList();
        return unwanted is { Count: > 0 } some ? new QueryNode.Without(wanted, AnyOf(some)) : wanted;
    }

    /// <summary>Other words in the place of those of a node that is made of words; what it excludes stays.</summary>
    internal static QueryNode NodeOf(IReadOnlyList<QueryNode> words, QueryNode node)
    {
        QueryNode wanted = words.Count == 0 ? new QueryNode.Everything() : AnyOf(words);
        return node is QueryNode.Without(_, var unwanted) ? new QueryNode.Without(wanted, unwanted) : wanted;
    }

    /// <summary>What stands behind a minus; a phrase keeps its quotes.</summary>
    internal static IReadOnlyList<string> ExcludedOf(IReadOnlyList<QueryPiece> pieces) =>
        [.. Excluded(pieces).Select(p => p.Kind is PieceKind.Phrase ? $"\"{p.Text}\"" : p.Text)];

    private static QueryNode UnwantedOf(QueryPiece piece) =>
        piece.Kind is PieceKind.Phrase ? new QueryNode.Phrase(piece.Words, piece.IsExact) : new QueryNode.Word(piece.Text);

    private static QueryNode AnyOf(IReadOnlyList<QueryNode> nodes) => nodes is [var one] ? one : new QueryNode.Any(nodes);

    private static IEnumerable<QueryPiece> Phrases(IReadOnlyList<QueryPiece> pieces) =>
        pieces.Where(p => p is { Kind: PieceKind.Phrase, Negated: false });

    private static IEnumerable<QueryPiece> Excluded(IReadOnlyList<QueryPiece> pieces) =>
        pieces.Where(p => p is { Negated: true, Kind: PieceKind.Word or PieceKind.Phrase });

    /// <summary>Values of one facet stand in one filter: any of those wanted, none of those unwanted.</summary>
    internal static IReadOnlyList<FacetFilter> FiltersOf(IReadOnlyList<QueryPiece> pieces) =>
    [
        .. pieces.Where(p => p.Kind is PieceKind.Filter).GroupBy(p => (p.Facet, p.Negated)).Select(group => new FacetFilter(
            group.Key.Facet,
            group.Key.Negated ? FacetMode.Not : FacetMode.Any,
            [.. group.Select(p => p.Text).Distinct(StringComparer.OrdinalIgnoreCase)])),
    ];
}

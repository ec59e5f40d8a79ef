namespace GuideSearch.Querying;

/// <summary>Holds a query against <see cref="QueryLimits"/>.</summary>
internal static class QueryExcess
{
    /// <param name="cut">The text was longer than is read.</param>
    /// <returns>A sentence on the first limit that is exceeded; null where all are kept.</returns>
    public static string? Describe(IReadOnlyList<QueryPiece> pieces, bool cut)
    {
        if (cut)
            return $"A query has at most {QueryLimits.Characters} characters.";
        if (pieces.Any(p => p.Kind is PieceKind.Phrase && p.Words.Count > QueryLimits.WordsOfPhrase))
            return $"A phrase has at most {QueryLimits.WordsOfPhrase} words.";
        if (pieces.Count(p => p.Negated && p.Kind is not PieceKind.Filter) > QueryLimits.Exclusions)
            return $"A query excludes at most {QueryLimits.Exclusions} words or phrases.";

        return OfFilters(pieces.Where(p => p.Kind is PieceKind.Filter));
    }

    private static string? OfFilters(IEnumerable<QueryPiece> filters)
    {
        var list = filters.ToList();
        if (list.Any(p => p.Text.Length > QueryLimits.FilterValueLength))
            return $"The value of a filter has at most {QueryLimits.FilterValueLength} characters.";

        return list.GroupBy(p => (p.Facet, p.Negated)).Any(group => group.Count() > QueryLimits.FilterValues)
            ? $"A query names at most {QueryLimits.FilterValues} values of one facet."
            : null;
    }
}

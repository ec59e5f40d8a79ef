namespace GuideSearch.Querying;

internal enum PieceKind
{
    Word,
    Phrase,

    /// <summary>An operator, or signs that may be one.</summary>
    Sign,
    Filter,
}

/// <summary>One part of a query text, in the order of the text.</summary>
/// <param name="Words">The word; the words of the phrase; the single value of the filter.</param>
/// <param name="Text">As typed, without quotes; a filter's value. A phrase that begins with <c>=</c> allows no inflections.</param>
/// <param name="Negated">It stood behind a minus.</param>
/// <param name="Facet">The facet of a filter, else empty.</param>
internal sealed record QueryPiece(PieceKind Kind, string Text, IReadOnlyList<string> Words, bool Negated, string Facet = "")
{
    public bool IsExact => Kind is PieceKind.Phrase && Text is ['=', not '=' and not '>', ..];
}

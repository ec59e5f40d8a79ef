namespace GuideSearch.Querying;

internal enum PieceKind
{
    Word,
    Phrase,
    Filter,
}

/// <summary>One part of a query text, in the order of the text.</summary>
/// <param name="Words">The word; the words of the phrase; the single value of the filter.</param>
/// <param name="Text">As typed, without quotes; a filter's value.</param>
/// <param name="Negated">It stood behind a minus.</param>
/// <param name="Facet">The facet of a filter, else empty.</param>
internal sealed record QueryPiece(PieceKind Kind, string Text, IReadOnlyList<string> Words, bool Negated, string Facet = "");

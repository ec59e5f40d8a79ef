using GuideSearch.Facets;

namespace GuideSearch.Querying;

/// <summary>Reads the few signs that mean something — quotes, minus, <c>facet:</c> — and takes everything else for text.</summary>
/// <param name="text">Normalized by <see cref="QueryText"/>.</param>
/// <param name="facets">Those that the text may filter by.</param>
internal sealed class QueryScanner(string text, FacetSet facets)
{
    private readonly List<QueryPiece> _pieces = [];
    private readonly QueryNotes _notes = new();
    private int _at;

    public (IReadOnlyList<QueryPiece> Pieces, IReadOnlyList<string> Notes) Scan()
    {
        while (SkipSpaces())
            ReadPiece();

        return (_pieces, _notes.Sentences);
    }

    private void ReadPiece()
    {
        var negated = text[_at] is '-' && _at + 1 < text.Length && text[_at + 1] is not ' ' and not '-';
        if (negated)
            _at++;

        if (ReadFilter(negated))
            return;

        if (text[_at] is '"')
            ReadPhrase(negated);
        else
            ReadWords(negated);
    }

    /// <summary>A filter is a facet's name, a colon and, without a space, a value that may stand in quotes.</summary>
    private bool ReadFilter(bool negated)
    {
        var facet = facets.Names.FirstOrDefault(IsNamedHere);
        var colon = facet is null ? EndOfLetters() : _at + facet.Length;
        if (colon == _at || colon == text.Length || text[colon] is not ':')
            return false;

        var name = text[_at..colon];
        var (value, end) = ValueAt(colon + 1);
        if (facet is null || value.Length == 0)
        {
            _notes.NotAFilter(name, known: facet is not null, hasValue: value.Length > 0 && value[0] is not '/' and not ':');
            return false;
        }

        _pieces.Add(new(PieceKind.Filter, value, [value], negated, facet));
        _at = end;
        return true;
    }

    private bool IsNamedHere(string facet) =>
        text.AsSpan(_at).StartsWith(facet, StringComparison.OrdinalIgnoreCase) && text.AsSpan(_at + facet.Length) is [':', ..];

    private int EndOfLetters()
    {
        var end = _at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;

        return end;
    }

    private (string Value, int End) ValueAt(int start)
    {
        if (start < text.Length && text[start] is '"' && text.IndexOf('"', start + 1) is > 0 and var close)
            return (text[(start + 1)..close].Trim(), close + 1);

        var end = EndOfRun(start);
        return (text[start..end].Trim('"', ',', ';'), end);
    }

    private void ReadPhrase(bool negated)
    {
        var close = text.IndexOf('"', _at + 1);
        if (close < 0)
        {
            _notes.UnclosedQuote();
            _at++;
            if (negated && _at < text.Length)
                ReadWords(negated);
            return;
        }

        Add(text[(_at + 1)..close].Trim(), negated);
        _at = close + 1;
    }

    /// <summary>A phrase of one word is that word; of none, nothing.</summary>
    private void Add(string phrase, bool negated)
    {
        if (QueryWords.Split(phrase) is { Count: > 0 } words)
            _pieces.Add(new(PieceKind.Phrase, phrase, words, negated));
    }

    private void ReadWords(bool negated)
    {
        var end = EndOfRun(_at);
        var run = text[_at..end];
        _notes.LooksLikeSyntax(run);
        foreach (var word in QueryWords.Split(run))
            _pieces.Add(new(PieceKind.Word, word, [word], negated));

        _at = end;
    }

    /// <summary>A run ends at a space, or at a quote that opens or closes a phrase.</summary>
    private int EndOfRun(int start)
    {
        var end = text.AsSpan(start).IndexOfAny(' ', '"');
        return end < 0 ? text.Length : end == 0 && start == _at ? start + 1 : start + end;
    }

    private bool SkipSpaces()
    {
        while (_at < text.Length && text[_at] is ' ')
            _at++;

        return _at < text.Length;
    }
}

using GuideSearch.Facets;

namespace GuideSearch.Querying;

/// <summary>Reads the few signs that mean something — quotes, minus, <c>facet:</c> — and takes everything else for text.</summary>
/// <param name="text">Normalized by <see cref="QueryText"/>.</param>
/// <param name="facets">Those that the text may filter by.</param>
/// <param name="notes">Receives what a candidate should know.</param>
internal sealed class QueryScanner(string text, FacetSet facets, QueryNotes notes)
{
    private readonly List<QueryPiece> _pieces = [];
    private int _at;

    public IReadOnlyList<QueryPiece> Scan()
    {
        while (SkipSpaces())
            ReadPiece();

        return _pieces;
    }

    private void ReadPiece()
    {
        var negated = Excludes();
        if (negated)
            _at++;

        if (ReadFilter(negated))
            return;

        if (text[_at] is not '"')
            ReadWords(negated);
        else if (!IsInches())
            ReadPhrase(negated);
        else
            _at++;
    }

    /// <summary>
    /// Whether a minus stands here that leaves out what follows: apart from what is before it, and right before a word, a name such as
    /// <c>.NET</c> or a quote. That of an arrow, of a flag (<c>--all</c>) or of a range of years does not.
    /// </summary>
    private bool Excludes()
    {
        if (text[_at] is not '-' || _at + 1 >= text.Length || (_at > 0 && text[_at - 1] is not ' '))
            return false;

        return text[_at + 1] switch
        {
            '"' => true,
            '.' or '(' or '[' or '#' or '@' or '_' => _at + 2 < text.Length && char.IsLetter(text[_at + 2]),
            var unit when char.IsAsciiDigit(unit) => _at < 2 || !char.IsAsciiDigit(text[_at - 2]),
            var unit => char.IsLetterOrDigit(unit) || char.IsSurrogate(unit),
        };
    }

    /// <summary>Whether a quote is the sign for inches: behind a digit, and before no word.</summary>
    private bool IsInches() =>
        _at > 0 && char.IsAsciiDigit(text[_at - 1]) && (_at + 1 == text.Length || !char.IsLetterOrDigit(text[_at + 1]));

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
            notes.NotAFilter(name, known: facet is not null, hasValue: value.Length > 0 && value[0] is not '/' and not ':' and not '=');
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
            notes.UnclosedQuote();
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
        var bare = phrase is ['=', not '=' and not '>', ..] ? phrase[1..] : phrase;
        var words = bare.Split(' ').SelectMany(QuerySigns.Cut).SelectMany(part => part.IsSign ? [part.Text] : QueryWords.Split(part.Text));
        if (words.ToList() is { Count: > 0 } read)
            _pieces.Add(new(PieceKind.Phrase, phrase, read, negated));
    }

    private void ReadWords(bool negated)
    {
        var end = EndOfRun(_at);
        var run = text[_at..end];
        var parts = QuerySigns.Cut(run).ToList();
        if (!parts.Exists(part => part.IsSign))
            notes.LooksLikeSyntax(run);
        foreach (var (part, isSign) in parts)
        {
            if (isSign)
                _pieces.Add(new(PieceKind.Sign, part, [part], negated));
            else
                _pieces.AddRange(QueryWords.Split(part).Select(word => new QueryPiece(PieceKind.Word, word, [word], negated)));
        }

        if (negated && run.Length <= 2 && run.All(char.IsAsciiLetter))
            notes.MayBeFlag(run);
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

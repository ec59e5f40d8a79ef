using GuideSearch.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace GuideSearch.Lucene.Schema;

/// <summary>Hands finished tokens to Lucene, as stems or as exact terms: both twins of a field have the same positions.</summary>
/// <remarks>Each token sets every attribute there is, so none is cleared in between: this runs for each word of the corpus twice.</remarks>
internal sealed class TokenListStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private IReadOnlyList<TextToken> _tokens = [];
    private bool _stems;
    private int _next;
    private int _position;

    public TokenListStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Takes the tokens of the next text; the stream is used again and again.</summary>
    public void Load(IReadOnlyList<TextToken> tokens, bool stems) => (_tokens, _stems) = (tokens, stems);

    public override void Reset()
    {
        base.Reset();
        (_next, _position) = (0, -1);
    }

    public override bool IncrementToken()
    {
        if (_next == _tokens.Count)
            return false;

        var token = _tokens[_next++];
        _term.SetEmpty().Append(_stems ? token.Stem : token.Term);
        _offset.SetOffset(token.Start, token.End);
        _increment.PositionIncrement = token.Position - _position;
        _position = token.Position;
        return true;
    }
}

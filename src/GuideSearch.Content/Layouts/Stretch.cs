using GuideSearch.Content.Pieces;

namespace GuideSearch.Content.Layouts;

/// <summary>A heading and what stands below it, up to the next heading.</summary>
/// <param name="Opener">The piece that is the heading.</param>
internal sealed record Stretch(Piece Opener, IReadOnlyList<Piece> Below)
{
    public Heading Heading => Opener.Heading!;

    /// <summary>Questions are marked below the heading, and most of them ask by their words.</summary>
    public bool Asks => QuestionWords.MostAsk([.. LayoutChoice.Marked(Below).Select(mark => mark.Prompt)]);

    /// <summary>Cuts a guide at each of its headings.</summary>
    /// <returns>The pieces before the first heading, and the stretches in their order.</returns>
    public static (IReadOnlyList<Piece> Introduction, IReadOnlyList<Stretch> Stretches) Cut(IReadOnlyList<Piece> pieces)
    {
        List<int> openers = [.. pieces.Index().Where(piece => piece.Item.Heading is not null).Select(piece => piece.Index), pieces.Count];
        return (
            [.. pieces.Take(openers[0])],
            [.. openers.Zip(openers.Skip(1), (start, end) => new Stretch(pieces[start], [.. pieces.Take((start + 1)..end)]))]);
    }
}

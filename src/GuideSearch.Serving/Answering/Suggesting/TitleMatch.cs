namespace GuideSearch.Serving.Answering.Suggesting;

/// <summary>Ranks a title against what was typed.</summary>
/// <param name="typed">In a row; at least one counts.</param>
internal sealed class TitleMatch(IReadOnlyList<TypedPrefix> typed)
{
    /// <summary>Room for each part of a rank: more than the words of a query.</summary>
    private const int Room = 64;

    /// <summary>An array, because a list seen through its interface allocates for each title that is looked at.</summary>
    private readonly TypedPrefix[] _typed = [.. typed];

    private readonly int _firstCounting = typed.Index().First(word => word.Item.Counts).Index;

    /// <summary>Words that no title has match beginnings at best.</summary>
    private readonly int _leastBeginnings = typed.Count(word => word is { Counts: true, IsWhole: false });

    /// <summary>No title ranks better.</summary>
    public int Best => Compose(0, 0, 0, _leastBeginnings);

    /// <param name="worst">A rank that must be beaten: most titles are passed over by their place alone.</param>
    /// <returns>Less is better; null where a word that counts is missing, or the rank is not better.</returns>
    public int? RankOf(ReadOnlySpan<TitleToken> title, int worst)
    {
        var place = PlaceOf(title);
        return Compose(0, place, 0, _leastBeginnings) < worst && RankAt(place, title) is { } rank && rank < worst ? rank : null;
    }

    private int? RankAt(int place, ReadOnlySpan<TitleToken> title)
    {
        var (edits, fillers, beginnings) = (0, 0, 0);
        foreach (var word in _typed)
        {
            if (!word.Counts)
                continue;
            if (BestOf(word, title) is not { } best)
                return null;

            edits += best.Edits;
            fillers += best.Filler && !word.Typed.IsFiller ? 1 : 0;
            beginnings += best.Whole ? 0 : 1;
        }

        return Compose(edits, place, fillers, beginnings);
    }

    private static int Compose(int edits, int place, int fillers, int beginnings) =>
        (((((edits * Room) + place) * Room) + fillers) * Room) + beginnings;

    private static (int Edits, bool Filler, bool Whole)? BestOf(TypedPrefix word, ReadOnlySpan<TitleToken> title)
    {
        var best = (Edits: int.MaxValue, Filler: true, Whole: false);
        foreach (var token in title)
        {
            if (word.EditsOf(token.Word) is not { } edits)
                continue;

            var match = (Edits: edits, token.Filler, Whole: word.IsWhole && token.Word == word.First);
            if ((match.Edits, match.Filler, !match.Whole).CompareTo((best.Edits, best.Filler, !best.Whole)) < 0)
                best = match;
        }

        return best.Edits == int.MaxValue ? null : best;
    }

    /// <summary>0: the title begins as typed; 1: its first word of weight is the first that counts; 2: neither.</summary>
    private int PlaceOf(ReadOnlySpan<TitleToken> title) => BeginsAsTyped(title) ? 0 : BeginsInWeight(title) ? 1 : 2;

    /// <summary>One common word alone begins nothing: "over" looks for "overfitting", not for "Over the last year".</summary>
    private bool BeginsAsTyped(ReadOnlySpan<TitleToken> title)
    {
        var (place, weighs) = (0, _typed.Length > 1);
        foreach (var token in title)
        {
            if (place == _typed.Length || token.Position > place)
                break;
            if (token.Position < place || _typed[place].EditsOf(token.Word) is null)
                continue;

            weighs |= !token.Filler;
            place++;
        }

        return place == _typed.Length && weighs;
    }

    private bool BeginsInWeight(ReadOnlySpan<TitleToken> title)
    {
        var first = -1;
        foreach (var token in title)
        {
            if (token.Filler)
                continue;
            if (first >= 0 && token.Position != first)
                break;

            first = token.Position;
            if (_typed[_firstCounting].EditsOf(token.Word) is not null)
                return true;
        }

        return false;
    }
}

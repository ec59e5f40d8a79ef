using GuideSearch.Search;

namespace GuideSearch.Ranking.Presentation;

/// <summary>Where a part of the query stands in a text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Behind the last UTF-16 unit.</param>
/// <param name="Clause">Which clause of the query: terms first, then phrases.</param>
/// <param name="Position">Place among the words of the text.</param>
public readonly record struct TextMark(int Start, int End, int Clause, MatchKind How, int Position);

/// <summary>All marks of a text, in its order; they may overlap.</summary>
public sealed record Marks(IReadOnlyList<TextMark> All)
{
    /// <summary>What to show: sorted, without overlaps; of two that overlap the one that begins first, then the longer one.</summary>
    public IReadOnlyList<MarkRange> Ranges => RangesWithin(0, int.MaxValue);

    /// <summary>The ranges that lie wholly within a stretch of the text, counted from its start.</summary>
    public IReadOnlyList<MarkRange> RangesWithin(int start, int end)
    {
        var ranges = new List<MarkRange>();
        var behind = start;
        foreach (var mark in All)
        {
            if (mark.Start < behind || mark.End > end)
                continue;

            ranges.Add(new(mark.Start - start, mark.End - mark.Start, mark.How));
            behind = mark.End;
        }

        return ranges;
    }
}

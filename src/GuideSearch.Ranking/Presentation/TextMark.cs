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
    /// <summary>
    /// What to show: sorted, without overlaps. Of two that overlap the one that begins first, then the longer one; two of one kind that
    /// reach over each other are one.
    /// </summary>
    public IReadOnlyList<MarkRange> Ranges => RangesWithin(0, int.MaxValue);

    /// <summary>The ranges that lie wholly within a stretch of the text, counted from its start.</summary>
    public IReadOnlyList<MarkRange> RangesWithin(int start, int end)
    {
        var ranges = new List<MarkRange>();
        var behind = start;
        foreach (var mark in All)
        {
            if (mark.Start < start || mark.End > end)
                continue;

            if (mark.Start >= behind)
                ranges.Add(new(mark.Start - start, mark.End - mark.Start, mark.How));
            else if (mark.End > behind && ranges[^1].How == mark.How)
                ranges[^1] = ranges[^1] with { Length = mark.End - start - ranges[^1].Start };
            else
                continue;

            behind = mark.End;
        }

        return ranges;
    }
}

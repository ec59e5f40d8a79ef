using GuideSearch.Core.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Presentation;

/// <summary>Chooses the passages of an answer that say most about the query.</summary>
public sealed class SnippetMaker(TextMarker marker, RankingOptions options)
{
    /// <summary>UTF-16 units of a passage at most: some three lines on a page.</summary>
    public const int MaxLength = 240;

    /// <param name="count">Passages wanted; fewer come back where the answer has no more that match.</param>
    /// <returns>Best first, not overlapping; the beginning of the answer where nothing matches.</returns>
    public IReadOnlyList<Snippet> Make(string answer, int count, bool highlight)
    {
        if (count == 0 || answer.Length == 0)
            return [];

        var pieces = Passages.Split(answer, MaxLength);
        var marks = marker.Mark(answer);
        var candidates = CandidatesOf(pieces, marks.All);
        var chosen = Choose(candidates, count);
        if (chosen.Count == 0 && pieces.Count > 0)
            chosen.Add(Extend(pieces, 0, []));

        var shown = highlight ? marks : new([]);
        return [.. chosen.Select(passage => SnippetOf(answer, passage, pieces, shown))];
    }

    private static Snippet SnippetOf(string answer, Passage passage, List<(int Start, int End)> pieces, Marks marks) => new(
        answer[passage.Start..passage.End],
        marks.RangesWithin(passage.Start, passage.End),
        CutStart: passage.Start > pieces[0].Start,
        CutEnd: passage.End < pieces[^1].End);

    /// <summary>A passage begins with each piece that holds a mark.</summary>
    private static List<Passage> CandidatesOf(List<(int Start, int End)> pieces, IReadOnlyList<TextMark> marks)
    {
        var candidates = new List<Passage>();
        var next = 0;
        for (var i = 0; i < pieces.Count && next < marks.Count; i++)
        {
            while (next < marks.Count && marks[next].Start < pieces[i].Start)
                next++;
            if (next < marks.Count && marks[next].Start < pieces[i].End)
                candidates.Add(Extend(pieces, i, marks));
        }

        return candidates;
    }

    /// <summary>Whole pieces, as many as a passage may hold.</summary>
    private static Passage Extend(List<(int Start, int End)> pieces, int first, IReadOnlyList<TextMark> marks)
    {
        var last = first;
        while (last + 1 < pieces.Count && pieces[last + 1].End - pieces[first].Start <= MaxLength)
            last++;
        var (start, end) = (pieces[first].Start, pieces[last].End);
        return new(start, end, (double)first / pieces.Count, [.. marks.Where(mark => mark.Start >= start && mark.End <= end)]);
    }

    private List<Passage> Choose(List<Passage> candidates, int count)
    {
        var chosen = new List<Passage>();
        var shown = new HashSet<int>();
        while (chosen.Count < count)
        {
            var free = candidates.Where(c => c.Marks.Count > 0 && chosen.TrueForAll(other => c.End <= other.Start || other.End <= c.Start));
            if (free.MaxBy(passage => Worth(passage, shown)) is not { } best)
                break;

            chosen.Add(best);
            shown.UnionWith(best.Marks.Select(mark => mark.Clause));
        }

        return chosen;
    }

    /// <summary>The weights of the different words it has, more where they are neighbours and where they come early.</summary>
    private double Worth(Passage passage, HashSet<int> shown)
    {
        var worth = passage.Marks.Select(mark => mark.Clause).Distinct()
            .Sum(clause => marker.WeightOf(clause) * (shown.Contains(clause) ? options.SnippetRepeat : 1));
        for (var i = 1; i < passage.Marks.Count; i++)
        {
            var (before, mark) = (passage.Marks[i - 1], passage.Marks[i]);
            if (mark.Clause != before.Clause && mark.Position - before.Position <= 2)
            {
                var lesser = Math.Min(marker.WeightOf(mark.Clause), marker.WeightOf(before.Clause));
                worth += options.SnippetProximity * lesser / passage.Marks.Count;
            }
        }

        return worth * (1 - options.SnippetLateness * passage.Lateness);
    }

    /// <param name="Lateness">0 for the beginning of the answer, towards 1 for its end.</param>
    private sealed record Passage(int Start, int End, double Lateness, IReadOnlyList<TextMark> Marks);
}

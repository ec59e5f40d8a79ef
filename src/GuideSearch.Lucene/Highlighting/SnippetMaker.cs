using GuideSearch.Search;

namespace GuideSearch.Lucene.Highlighting;

/// <summary>Chooses the passages of an answer that say most about the query.</summary>
internal static class SnippetMaker
{
    /// <summary>UTF-16 units of a passage at most: some three lines on a page.</summary>
    public const int Most = 240;

    /// <summary>Share of a word's weight that neighbours of each other, such as both words of a name, add.</summary>
    private const double NeighbourShare = 0.3;

    /// <summary>Share of a word's weight that is left once another passage shows it.</summary>
    private const double ShownShare = 0.25;

    /// <summary>What the end of an answer loses against its beginning: enough to decide between equals.</summary>
    private const double LateShare = 0.1;

    /// <param name="count">Passages wanted; fewer come back where the answer has no more that match.</param>
    /// <returns>In the order of the answer, not overlapping; its beginning where nothing matches.</returns>
    public static IReadOnlyList<Snippet> Make(string answer, TextMarker marker, int count, bool highlight)
    {
        if (count == 0 || answer.Length == 0)
            return [];

        var pieces = Passages.Split(answer, Most);
        var marks = marker.Mark(answer);
        var candidates = CandidatesOf(pieces, marks.All);
        var chosen = Choose(candidates, count, marker);
        if (chosen.Count == 0 && pieces.Count > 0)
            chosen.Add(Extend(pieces, 0, []));

        var shown = highlight ? marks : new([]);
        return [.. chosen.OrderBy(passage => passage.Start).Select(passage => SnippetOf(answer, passage, pieces, shown))];
    }

    private static Snippet SnippetOf(string answer, Passage passage, List<(int Start, int End)> pieces, Marks marks) => new(
        answer[passage.Start..passage.End],
        marks.RangesWithin(passage.Start, passage.End),
        CutStart: passage.Start > pieces[0].Start,
        CutEnd: passage.End < pieces[^1].End);

    /// <summary>A passage begins with each piece that holds a mark.</summary>
    private static List<Passage> CandidatesOf(List<(int Start, int End)> pieces, IReadOnlyList<Mark> marks)
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
    private static Passage Extend(List<(int Start, int End)> pieces, int first, IReadOnlyList<Mark> marks)
    {
        var last = first;
        while (last + 1 < pieces.Count && pieces[last + 1].End - pieces[first].Start <= Most)
            last++;
        var (start, end) = (pieces[first].Start, pieces[last].End);
        return new(start, end, (double)first / pieces.Count, [.. marks.Where(mark => mark.Start >= start && mark.End <= end)]);
    }

    private static List<Passage> Choose(List<Passage> candidates, int count, TextMarker marker)
    {
        var chosen = new List<Passage>();
        var shown = new HashSet<int>();
        while (chosen.Count < count)
        {
            var free = candidates.Where(c => c.Marks.Count > 0 && chosen.TrueForAll(other => c.End <= other.Start || other.End <= c.Start));
            if (free.MaxBy(passage => Worth(passage, shown, marker)) is not { } best)
                break;

            chosen.Add(best);
            shown.UnionWith(best.Marks.Select(mark => mark.Part));
        }

        return chosen;
    }

    /// <summary>The weights of the different words it has, more where they are neighbours and where they come early.</summary>
    private static double Worth(Passage passage, HashSet<int> shown, TextMarker marker)
    {
        var worth = passage.Marks.Select(mark => mark.Part).Distinct()
            .Sum(part => marker.WeightOf(part) * (shown.Contains(part) ? ShownShare : 1));
        for (var i = 1; i < passage.Marks.Count; i++)
        {
            var (before, mark) = (passage.Marks[i - 1], passage.Marks[i]);
            if (mark.Part != before.Part && mark.Position - before.Position <= 2)
                worth += NeighbourShare * Math.Min(marker.WeightOf(mark.Part), marker.WeightOf(before.Part)) / passage.Marks.Count;
        }

        return worth * (1 - LateShare * passage.Lateness);
    }

    /// <param name="Lateness">0 for the beginning of the answer, towards 1 for its end.</param>
    private sealed record Passage(int Start, int End, double Lateness, IReadOnlyList<Mark> Marks);
}

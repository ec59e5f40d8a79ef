using GuideSearch.Guides;

namespace GuideSearch.Indexing;

/// <summary>Finds where questions went whose address is gone: an edited question makes a new address out of its new words.</summary>
internal static class QuestionMoves
{
    /// <summary>Moves that a generation keeps; the latest stay. Some hundred bytes each.</summary>
    public const int Most = 20_000;

    /// <summary>
    /// Pairs documents that are gone with new ones: by the slug in a guide that was renamed, else by the same answer in the same
    /// guide, else by the same answer anywhere. Only pairs without a second candidate on either side count.
    /// </summary>
    /// <param name="today">The slug of today for each earlier slug of a guide.</param>
    public static IReadOnlyList<QuestionMove> Between(
        IReadOnlyList<QuestionFingerprint> gone, IReadOnlyList<QuestionFingerprint> added, IReadOnlyDictionary<string, string> today)
    {
        string GuideOf(QuestionFingerprint print) => today.GetValueOrDefault(print.Id.Guide, print.Id.Guide);
        var moves = new Dictionary<QuestionId, QuestionId>();
        Pair(print => (object)new QuestionId(GuideOf(print), print.Id.Slug));
        Pair(print => print.Answer is { } answer ? (GuideOf(print), answer) : null);
        Pair(print => print.Answer);
        return [.. gone.Where(g => moves.ContainsKey(g.Id)).Select(g => new QuestionMove(g.Id, moves[g.Id]))];

        void Pair(Func<QuestionFingerprint, object?> keyOf)
        {
            var taken = moves.Values.ToHashSet();
            var sources = Unique(gone.Where(g => !moves.ContainsKey(g.Id)), keyOf);
            foreach (var (key, target) in Unique(added.Where(a => !taken.Contains(a.Id)), keyOf))
            {
                if (sources.TryGetValue(key, out var source) && source.Kind == target.Kind)
                    moves.Add(source.Id, target.Id);
            }
        }
    }

    /// <summary>The moves a generation keeps: those just found, and earlier ones as far as they still lead somewhere.</summary>
    /// <param name="documents">Every address of the generation; one that is taken again leads nowhere else.</param>
    public static IReadOnlyList<QuestionMove> Carry(
        IReadOnlyList<QuestionMove> found, IReadOnlyList<QuestionMove> earlier, IReadOnlySet<QuestionId> documents)
    {
        var onward = found.ToDictionary(m => m.From, m => m.To);
        return
        [
            .. found.Concat(earlier.Select(m => m with { To = onward.GetValueOrDefault(m.To, m.To) }))
                .Where(m => documents.Contains(m.To) && !documents.Contains(m.From))
                .DistinctBy(m => m.From)
                .Take(Most),
        ];
    }

    private static Dictionary<object, QuestionFingerprint> Unique(
        IEnumerable<QuestionFingerprint> prints, Func<QuestionFingerprint, object?> keyOf) =>
        prints.Select(print => (Key: keyOf(print), Print: print)).Where(p => p.Key is not null).GroupBy(p => p.Key!)
            .Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single().Print);
}

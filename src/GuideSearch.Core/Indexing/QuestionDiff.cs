using GuideSearch.Guides;

namespace GuideSearch.Indexing;

/// <summary>What one generation has against another, by question; overview passages take part in <see cref="Moved"/> only.</summary>
/// <param name="Added">In the order of the newer generation.</param>
/// <param name="Removed">In the order of the older generation.</param>
/// <param name="Changed">Under the same address, with another text, section or answer; in the order of the newer generation.</param>
/// <param name="Moved">Under another address, in the order of the older generation; neither added nor removed.</param>
public sealed record QuestionDiff(
    IReadOnlyList<QuestionId> Added,
    IReadOnlyList<QuestionId> Removed,
    IReadOnlyList<QuestionId> Changed,
    IReadOnlyList<QuestionMove> Moved)
{
    /// <summary>As <c>+18 −3 ~27</c>: added, removed, and changed or moved.</summary>
    public string Counts => $"+{Added.Count} −{Removed.Count} ~{Changed.Count + Moved.Count}";

    /// <summary>Compares two generations; each is gone through once, and only hashes of its texts are kept.</summary>
    /// <param name="guidesOfToday">The slug of today for each earlier slug of a guide.</param>
    public static QuestionDiff Between(
        IEnumerable<Question> before, IEnumerable<Question> after, IReadOnlyDictionary<string, string> guidesOfToday)
    {
        var old = before.Select(QuestionFingerprint.From).ToList();
        var now = after.Select(QuestionFingerprint.From).ToList();
        var contents = old.ToDictionary(p => p.Id, p => p.Content);
        var kept = now.Select(p => p.Id).ToHashSet();
        var gone = old.Where(p => !kept.Contains(p.Id)).ToList();
        var added = now.Where(p => !contents.ContainsKey(p.Id)).ToList();
        var moves = QuestionMoves.Between(gone, added, guidesOfToday);
        return new(
            QuestionsOf(added.ExceptBy(moves.Select(m => m.To), p => p.Id)),
            QuestionsOf(gone.ExceptBy(moves.Select(m => m.From), p => p.Id)),
            QuestionsOf(now.Where(p => contents.TryGetValue(p.Id, out var content) && content != p.Content)),
            moves);
    }

    private static IReadOnlyList<QuestionId> QuestionsOf(IEnumerable<QuestionFingerprint> prints) =>
        [.. prints.Where(p => p.Kind is DocumentKind.Question).Select(p => p.Id)];
}

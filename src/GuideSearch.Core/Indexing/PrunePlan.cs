namespace GuideSearch.Indexing;

/// <summary>Which generations stay and which go; decided without touching anything.</summary>
/// <param name="Keep">The live one first, then newest first.</param>
/// <param name="Delete">Newest first.</param>
public sealed record PrunePlan(IReadOnlyList<string> Keep, IReadOnlyList<string> Delete)
{
    /// <summary>Plans for generations, whose names in ordinal order are their age. The live one is kept, whatever its age.</summary>
    /// <param name="keep">How many to keep, the live one included; at least one.</param>
    /// <param name="pending">Those of them whose vectors are pending: they are not counted, and go unless they are live.</param>
    public static PrunePlan Create(IEnumerable<string> generations, string? live, int keep, IReadOnlyCollection<string> pending)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);
        var byAge = generations.OrderDescending(StringComparer.Ordinal).OrderBy(id => id != live).ToList();
        var kept = byAge.Except(pending).Take(keep).ToHashSet();
        return new([.. byAge.Where(Stays)], [.. byAge.Where(id => !Stays(id))]);

        bool Stays(string id) => id == live || kept.Contains(id);
    }
}

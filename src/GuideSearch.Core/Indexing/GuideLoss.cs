using GuideSearch.Guides;

namespace GuideSearch.Indexing;

/// <summary>A guide of which the live generation has more than what was read.</summary>
/// <param name="Path">Where it stood when the live generation was built.</param>
/// <param name="Before">Documents in the live generation.</param>
/// <param name="Now">Documents that were read.</param>
public sealed record GuideLoss(string Path, int Before, int Now)
{
    /// <summary>The rest is a number: a message is read, a list of a hundred files is not.</summary>
    private const int MaxListed = 5;

    public bool IsWhole => Now == 0;

    /// <param name="guidesOfToday">The slug of today for each earlier slug of a guide.</param>
    /// <returns>The greatest losses first, equal ones by path.</returns>
    public static IReadOnlyList<GuideLoss> Between(
        IEnumerable<Question> live, IEnumerable<Question> read, IReadOnlyDictionary<string, string> guidesOfToday)
    {
        var now = read.CountBy(d => d.Id.Guide).ToDictionary(StringComparer.Ordinal);
        return [.. live.GroupBy(d => guidesOfToday.GetValueOrDefault(d.Id.Guide, d.Id.Guide))
            .Select(g => new GuideLoss(g.First().Source.Path, g.Count(), now.GetValueOrDefault(g.Key)))
            .Where(l => l.Now < l.Before)
            .OrderByDescending(l => l.Before - l.Now).ThenBy(l => l.Path, StringComparer.Ordinal)];
    }

    /// <returns>A sentence that names the first and counts the others; null where there is none.</returns>
    internal static string? Listed(string what, IEnumerable<GuideLoss> losses)
    {
        var all = losses.ToList();
        var names = string.Join(", ", all.Take(MaxListed).Select(l => l.IsWhole ? l.Path : $"{l.Path} ({l.Now} of {l.Before})"));
        return all.Count switch
        {
            0 => null,
            <= MaxListed => $"{what}: {names}.",
            _ => $"{what}: {names}, and {all.Count - MaxListed} more.",
        };
    }
}

namespace GuideSearch.Content.Layouts;

/// <summary>At which heading level a guide asks its questions; 0 where it does not ask them by headings.</summary>
/// <remarks>
/// The level itself tells nothing: <c>####</c> is "Technical Questions" in one guide and a question in another. What tells is which heading comes
/// first below a section's title.
/// </remarks>
internal static class QuestionLevel
{
    public static int Of(IReadOnlyList<Heading> headings)
    {
        var votes = headings.Any(h => h.OpensSection) ? BelowSections(headings) : WithoutSections(headings);
        return votes.GroupBy(level => level).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();
    }

    /// <summary>The level within one section: the guide's, or that of its own first heading where the guide's does not occur.</summary>
    public static int In(Heading section, IReadOnlyList<Heading> headings, int guideLevel)
    {
        var own = headings
            .SkipWhile(h => h != section).Skip(1)
            .TakeWhile(h => !h.OpensSection && (h.Level > section.Level || h.Explicit || h.Level == guideLevel)).ToList();
        if (own.Count == 0 || own.Any(h => h.Level == guideLevel && h.MayAsk))
            return guideLevel;

        var first = own.FirstOrDefault(h => h.MayAsk);
        return first is not null && first.Asks ? first.Level : guideLevel;
    }

    private static IEnumerable<int> BelowSections(IReadOnlyList<Heading> headings)
    {
        for (var i = 0; i < headings.Count - 1; i++)
        {
            var (section, next) = (headings[i], headings[i + 1]);
            if (section.OpensSection && next.MayAsk && (next.Level > section.Level || next.Asks))
                yield return next.Level;
        }
    }

    private static IEnumerable<int> WithoutSections(IReadOnlyList<Heading> headings)
    {
        var named = headings.Where(h => h.Explicit && h.Prefix.Named).ToList();
        var asking = named.Count > 0 ? named : [.. headings.Where(h => h.Explicit && h.Asks)];
        if (asking.Count < 2)
            asking = [.. headings.Where(h => h.Prefix.Rest.EndsWith('?'))];
        return asking.Select(h => h.Level);
    }
}

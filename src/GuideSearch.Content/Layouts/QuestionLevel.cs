namespace GuideSearch.Content.Layouts;

/// <summary>At which heading level a guide asks its questions; 0 where it does not ask them by headings.</summary>
/// <remarks>
/// The level itself tells nothing: <c>####</c> is "Technical Questions" in one guide and a question in another. What tells is which
/// heading comes
/// first below a section's title.
/// </remarks>
internal static class QuestionLevel
{
    public static int Of(IReadOnlyList<Heading> headings)
    {
        var votes = headings.Any(h => h.OpensSection)
            ? headings.Where(h => h.OpensSection).Select(section => FirstBelow(section, headings))
            : WithoutSections(headings);
        return votes.Where(level => level > 0).GroupBy(level => level)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();
    }

    /// <summary>The level within one section: the guide's, or that of its own first heading where the guide's does not occur.</summary>
    public static int In(Heading section, IReadOnlyList<Heading> headings, int guideLevel)
    {
        var own = headings.SkipWhile(h => h != section).Skip(1).TakeWhile(h => !h.OpensSection && (h.Level > section.Level || h.Asks))
            .ToList();
        if (own.Count == 0 || own.Any(h => h.Level == guideLevel && h.MayAsk))
            return guideLevel;

        var first = own.FirstOrDefault(h => h.MayAsk);
        return first is not null && first.Asks ? first.Level : guideLevel;
    }

    /// <summary>
    /// The level of the first heading below a section's title that may ask; a topic ("SQL") passes the vote on to the questions below
    /// it.
    /// </summary>
    private static int FirstBelow(Heading section, IReadOnlyList<Heading> headings)
    {
        var below = headings.SkipWhile(h => h != section).Skip(1)
            .TakeWhile(h => !h.OpensSection && (h.Level > section.Level || h.Asks)).Where(h => h.MayAsk).Take(2).ToList();
        return below switch
        {
            [{ Asks: false } topic, { Asks: true } asked] when asked.Level > topic.Level => asked.Level,
            [var first, ..] => first.Level,
            [] => 0,
        };
    }

    private static IEnumerable<int> WithoutSections(IReadOnlyList<Heading> headings)
    {
        var asking = headings.Where(h => h.Explicit && h.Prefix.Named).ToList();
        if (asking.Count == 0)
            asking = [.. headings.Where(h => h.Explicit && QuestionWords.Ask(h.Prefix.Rest))];
        if (asking.Count < 2)
            asking = [.. headings.Where(h => h.Prefix.Rest.EndsWith('?'))];
        return asking.Select(h => h.Level);
    }
}

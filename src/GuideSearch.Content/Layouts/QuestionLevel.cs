using GuideSearch.Content.Pieces;

namespace GuideSearch.Content.Layouts;

/// <summary>At which heading level a guide asks its questions; 0 where it does not ask them by headings.</summary>
/// <remarks>
/// The level itself tells nothing: <c>####</c> is "Technical Questions" in one guide and a question in another. What tells is which
/// heading comes first below a section's title.
/// </remarks>
internal static class QuestionLevel
{
    /// <summary>The level that most sections vote for, the higher of two.</summary>
    public static int OfGuide(IReadOnlyList<Heading> headings)
    {
        var sections = headings.Index().Where(h => h.Item.OpensSection).Select(h => h.Index).ToList();
        var votes = sections.Count > 0 ? sections.Select(section => FirstBelow(section, headings)) : WithoutSections(headings);
        return votes.Where(level => level > 0).GroupBy(level => level)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();
    }

    /// <summary>The level within one section: the guide's, or that of its own first heading where the guide's does not occur.</summary>
    /// <param name="section">Place of the section's heading among the headings.</param>
    public static int Below(int section, IReadOnlyList<Heading> headings, int guideLevel)
    {
        var own = In(section, headings).ToList();
        if (own.Count == 0 || own.Any(h => h.Level == guideLevel && h.MayAsk))
            return guideLevel;

        var first = own.FirstOrDefault(h => h.MayAsk);
        return first is not null && first.Asks ? first.Level : guideLevel;
    }

    /// <summary>
    /// The level of the first heading below a section's title that may ask; a topic ("SQL") passes the vote on to the questions below
    /// it.
    /// </summary>
    private static int FirstBelow(int section, IReadOnlyList<Heading> headings) =>
        In(section, headings).Where(h => h.MayAsk).Take(2).ToList() switch
        {
            [{ Asks: false } topic, { Asks: true } asked] when asked.Level > topic.Level => asked.Level,
            [var first, ..] => first.Level,
            [] => 0,
        };

    /// <summary>The headings within a section: deeper ones, and whatever asks.</summary>
    private static IEnumerable<Heading> In(int section, IReadOnlyList<Heading> headings) =>
        headings.Skip(section + 1).TakeWhile(h => !h.OpensSection && (h.Level > headings[section].Level || h.Asks));

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

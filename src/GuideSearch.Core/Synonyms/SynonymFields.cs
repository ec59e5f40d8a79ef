using GuideSearch.Guides;

namespace GuideSearch.Synonyms;

/// <summary>
/// Where a word has several senses, an entry of the thesaurus holds for guides of some fields: their categories or verticals.
/// </summary>
public static class SynonymFields
{
    /// <param name="fields">Compared without case; none stand for all guides.</param>
    public static bool Include(IReadOnlyList<string> fields, IGuideLabels guide) => fields.Count == 0 || fields.Any(field =>
        field.Equals(guide.Category, StringComparison.OrdinalIgnoreCase)
        || field.Equals(guide.Vertical, StringComparison.OrdinalIgnoreCase));
}

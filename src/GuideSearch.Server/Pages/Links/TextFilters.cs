namespace GuideSearch.Server.Pages.Links;

/// <summary>Filters that stand in the text of a query, such as <c>tag:python</c> or <c>vertical:"Data Science"</c>.</summary>
internal static class TextFilters
{
    /// <summary>Takes one filter out of a text.</summary>
    /// <returns>Null where the text does not hold it in one of the usual spellings.</returns>
    public static string? Without(string text, string facet, string value, bool not = false) =>
        Replace(text, (not ? "-" : "") + facet, value, "") is { } rest ? rest.Trim() : null;

    /// <summary>Puts another value in place of that of one filter.</summary>
    /// <inheritdoc cref="Without"/>
    public static string? With(string text, string facet, string value, string other) =>
        Replace(text, facet, value, other.Any(char.IsWhiteSpace) ? $"{facet}:\"{other}\"" : $"{facet}:{other}");

    private static string? Replace(string text, string facet, string value, string filter)
    {
        foreach (var spelling in (string[])[$"{facet}:\"{value}\"", $"{facet}:{value}"])
        {
            if (PlaceOf(spelling, text) is not (>= 0 and var start))
                continue;

            string[] parts = [text[..start].TrimEnd(), filter, text[(start + spelling.Length)..].TrimStart()];
            return string.Join(' ', parts.Where(part => part.Length > 0));
        }

        return null;
    }

    /// <summary>Where the filter stands as a word of its own; -1 where it does not.</summary>
    private static int PlaceOf(string filter, string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            start = text.IndexOf(filter, start, StringComparison.OrdinalIgnoreCase);
            if (start < 0)
                return -1;

            var end = start + filter.Length;
            if ((start == 0 || char.IsWhiteSpace(text[start - 1])) && (end == text.Length || char.IsWhiteSpace(text[end])))
                return start;
        }

        return -1;
    }
}

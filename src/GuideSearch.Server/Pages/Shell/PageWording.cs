using System.Globalization;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>Numbers, dates and lists as an English sentence says them.</summary>
public static class PageWording
{
    /// <summary>Search engines cut a longer title, in characters.</summary>
    public const int MaxTitle = 65;

    /// <summary>Previews show about as much of a description, in characters.</summary>
    public const int MaxDescription = 180;

    private const string Brand = " · GuideSearch";

    public static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 question</c>, <c>1,204 questions</c>.</summary>
    public static string Count(int value, string noun) => $"{Number(value)} {noun}{(value == 1 ? "" : "s")}";

    /// <summary><c>37 questions in 9 guides</c>.</summary>
    public static string Found(int questions, int guides) => $"{Count(questions, "question")} in {Count(guides, "guide")}";

    public static string Date(DateOnly date) => date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The title of a page, as tabs and search engines show it: with the name of the service where there is room.</summary>
    public static string Title(string title) =>
        title.Length + Brand.Length <= MaxTitle ? title + Brand : Shorten(title, MaxTitle);

    /// <summary>The role that a guide prepares for: <c>Data Engineer</c> of “Data Engineer Interview Guide”.</summary>
    /// <returns>Empty where the title names none.</returns>
    public static string Role(string guideTitle) =>
        guideTitle.IndexOf(" interview", StringComparison.OrdinalIgnoreCase) is > 0 and var end ? guideTitle[..end].Trim() : "";

    /// <summary>Cuts a text at a word, for titles and descriptions of pages.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;

        var end = text.LastIndexOf(' ', length - 1);
        if (end < length / 2)
            end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;

        return $"{text[..end].TrimEnd(' ', ',', ';', ':', '.')}…";
    }
}

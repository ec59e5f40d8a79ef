using System.Globalization;
using System.Text;
using GuideSearch.Content.Intake;
using GuideSearch.Guides;

namespace GuideSearch.Content.Markdown;

/// <summary>
/// Addresses as GitHub and Astro make them: lower case, letters, marks, digits, <c>_</c> and <c>-</c> kept, spaces become hyphens,
/// and the second of two equal ones ends in <c>-1</c>.
/// </summary>
/// <remarks>Source: github-slugger 2, whose rule is the one of GitHub's own headings.</remarks>
internal sealed class Slugs
{
    /// <summary>Longest slug, in characters; longer text is cut before the counter is added.</summary>
    public const int MaxLength = 300;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The slug of a text among those given out before.</summary>
    public string Next(string text) => Unique(Cut(From(text)));

    /// <summary>The slug of a text by itself; empty where nothing of it may stay.</summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        var composed = text.Replace($"{CleanText.NoCharacter}", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
        foreach (var rune in composed.EnumerateRunes())
        {
            if (rune.Value == ' ')
                slug.Append('-');
            else if (rune.Value == '-' || IsWord(Rune.GetUnicodeCategory(rune)))
                slug.Append(rune.Value == 'İ' ? "i\u0307" : Rune.ToLowerInvariant(rune).ToString());
        }

        return slug.ToString();
    }

    /// <summary>Whether a slug tells anything: it has a letter or a digit.</summary>
    public static bool HasWord(string slug) => slug.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    /// <summary>A slug of its own length or less, so that the suffix of a twin may follow it.</summary>
    public static string Short(string text) => Cut(From(text));

    private static bool IsWord(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Cuts at a hyphen where one stands in the last third, never inside a surrogate pair.</summary>
    private static string Cut(string slug)
    {
        const int room = MaxLength - TwinAddress.SuffixLength;
        if (slug.Length <= room)
            return slug;

        var end = slug.LastIndexOf('-', room);
        if (end < room * 2 / 3)
            end = char.IsHighSurrogate(slug[room - 1]) ? room - 1 : room;
        return slug[..end];
    }

    private string Unique(string slug)
    {
        var result = slug;
        while (_seen.ContainsKey(result))
            result = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++_seen[slug]}");

        _seen[result] = 0;
        return result;
    }
}

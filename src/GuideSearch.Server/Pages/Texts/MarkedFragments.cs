using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Texts;

/// <summary>A stretch of text, marked or not.</summary>
/// <param name="How">How it matched; null for text between the marks.</param>
public readonly record struct MarkedFragment(string Text, MatchKind? How);

/// <summary>Cuts a text at its ranges. The fragments put together are the text, whatever the ranges say.</summary>
public static class MarkedFragments
{
    /// <summary>Ranges that overlap an earlier one or leave the text are passed over.</summary>
    public static IReadOnlyList<MarkedFragment> From(string text, IReadOnlyList<MarkRange> ranges)
    {
        var fragments = new List<MarkedFragment>();
        var position = 0;
        foreach (var (start, length, how) in ranges)
        {
            if (start < position || length <= 0 || length > text.Length - start)
                continue;

            if (start > position)
                fragments.Add(new(text[position..start], null));

            fragments.Add(new(text.Substring(start, length), how));
            position = start + length;
        }

        if (position < text.Length)
            fragments.Add(new(text[position..], null));

        return fragments;
    }
}

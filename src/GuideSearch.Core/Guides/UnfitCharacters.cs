using System.Buffers;
using System.Text;

namespace GuideSearch.Guides;

/// <summary>
/// Characters that no text of ours holds or prints: controls but tab and line feed, which steer terminals; embeddings, overrides and
/// isolates of direction, which turn what stands around them; the byte order mark and what Unicode says is no character.
/// </summary>
/// <remarks>
/// Marks of direction and joiners are fit: Arabic, Hebrew, Persian, Indic scripts and emoji are written with them.
/// Source: Unicode Technical Report 36, section 2.10, and the noncharacters of the Unicode Standard, section 23.7.
/// </remarks>
public static class UnfitCharacters
{
    private static readonly SearchValues<char> _values = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Concat(Enumerable.Range(0x7F, 0x21))
            .Concat(Enumerable.Range(0x2028, 7)).Concat(Enumerable.Range(0x2066, 4)).Concat(Enumerable.Range(0xFDD0, 32))
            .Concat([0xFEFF, 0xFFFE, 0xFFFF]).Select(c => (char)c),
    ]);

    public static bool AreIn(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>Where the first stands, -1 where there is none. Noncharacters beyond U+FFFF are not looked for.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(_values);

    public static bool Holds(Rune rune) => rune.IsBmp ? _values.Contains((char)rune.Value) : (rune.Value & 0xFFFE) == 0xFFFE;
}

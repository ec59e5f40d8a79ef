using System.Buffers;
using System.Text;

namespace GuideSearch.Analysis;

/// <summary>How else one word is looked for: without the article that leans on it, and with its umlauts written out.</summary>
internal static class WordSpellings
{
    /// <summary>
    /// Folded: words of French, Italian and Catalan that lose their vowel before another (<c>l'héritage</c>, <c>dell'anno</c>).
    /// </summary>
    private static readonly HashSet<string> _elided = new(StringComparer.Ordinal)
    {
        "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu",
        "un", "dell", "all", "dall", "nell", "sull", "coll", "quell", "quest", "bell", "sant", "gl",
    };

    private static readonly SearchValues<char> _umlauts = SearchValues.Create("äöüåøÄÖÜÅØ");

    /// <returns>Null where nothing is left that could be searched.</returns>
    public static WordPart? Read(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var begin = start + ElidedUnits(word);
        var term = Folding.Term(text.AsSpan(begin, end - begin));
        if (term.Length == 0)
            return null;

        var joined = begin > start ? Folding.Term(word) : null;
        var written = Ascii.IsValid(word) ? null : WithUmlautsWrittenOut(word[(begin - start)..]);
        return new(term, begin, end, Readings: (joined, written) switch
        {
            (null, null) => null,
            ({ } one, null) => [(one, end - begin)],
            (null, { } one) => [(one, end - begin)],
            var (one, other) => [(one, end - begin), (other, end - begin)],
        });
    }

    /// <summary>How many units an elided word takes at the beginning, its apostrophe included; at least two letters must follow.</summary>
    private static int ElidedUnits(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length - 2 && i < 8; i++)
        {
            if (Characters.Plain(word[i]) == '\'')
                return _elided.Contains(Folding.Term(word[..i])) && Folding.Term(word[(i + 1)..]) is not ("ll" or "re" or "ve") ? i + 1 : 0;
        }

        return 0;
    }

    /// <summary>ä, ö, ü, å, ø as ae, oe, ue, aa, oe, folded; null where none stands.</summary>
    private static string? WithUmlautsWrittenOut(ReadOnlySpan<char> word)
    {
        var composed = word.ToString().Normalize(NormalizationForm.FormKC);
        if (!composed.AsSpan().ContainsAny(_umlauts))
            return null;

        var written = new StringBuilder(composed.Length + 4);
        foreach (var c in composed)
        {
            _ = char.ToLowerInvariant(c) switch
            {
                'ä' => written.Append("ae"),
                'ö' or 'ø' => written.Append("oe"),
                'ü' => written.Append("ue"),
                'å' => written.Append("aa"),
                _ => written.Append(c),
            };
        }

        return Folding.Term(written.ToString());
    }
}

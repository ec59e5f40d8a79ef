using System.Text;
using GuideSearch.Content.Intake;

namespace GuideSearch.Content.FrontMatter;

/// <summary>Compares keys of front matter as people read them.</summary>
internal static class KeyNames
{
    /// <summary>Whether two keys differ only by case, spaces, hyphens or characters that cannot be seen.</summary>
    public static bool SameWord(string known, string written) => Fold(known) == Fold(written);

    /// <summary>The known key within two edits, or one that looks alike in another script; null where none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        var folded = Fold(written);
        return folded.Length is 0 or > 40
            ? null
            : known.Select(key => (key, Distance: Distance(Fold(key), folded))).Where(k => k.Distance <= 2 && k.Distance < k.key.Length / 2)
                .OrderBy(k => k.Distance).Select(k => k.key).FirstOrDefault();
    }

    /// <summary>A key as a message may hold it.</summary>
    public static string Shown(string key)
    {
        var clean = CleanText.From(key);
        return clean.Length > 40 ? clean[..40] + "…" : clean;
    }

    private static string Fold(string key)
    {
        var folded = new StringBuilder(key.Length);
        foreach (var rune in key.EnumerateRunes().Where(Rune.IsLetterOrDigit))
            folded.Append(Rune.ToLowerInvariant(rune));
        return folded.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Levenshtein distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], left) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j], left) = (row[j], cost, cost);
            }
        }

        return row[^1];
    }
}

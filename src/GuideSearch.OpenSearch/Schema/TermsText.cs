using System.Text;
using GuideSearch.Analysis;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.OpenSearch.Schema;

/// <summary>Writes tokens as terms with blanks between them, so that the cluster counts the positions that we do.</summary>
internal static class TermsText
{
    /// <summary>Between two values of a field, so that no phrase reaches from one into the other.</summary>
    public const int ValueGap = 100;

    /// <summary>Stands where a position has no term, as between lines; no analysis makes such a term.</summary>
    private const char Nothing = '\uE000';

    /// <summary>
    /// One value for the first readings of all positions; operators, further readings and joined forms stand in values of their own, where
    /// only they themselves are found, and no row with what follows.
    /// </summary>
    public static IReadOnlyList<string> Write(IReadOnlyList<TextToken> tokens, TermForm form)
    {
        var row = new StringBuilder();
        var others = new List<string>();
        var last = -1;
        foreach (var token in tokens)
        {
            var term = form is TermForm.Stem ? token.Stem : token.Term;
            if (token.Position == last || token.Length == 0)
            {
                others.Add(term);
                continue;
            }

            if (row.Length > 0)
                row.Append(' ');
            if (last >= 0 && token.Position > last + 1)
                row.Append(Nothing).Append(' ');
            row.Append(term);
            last = token.Position;
        }

        return [.. row.Length == 0 ? Array.Empty<string>() : [row.ToString()], .. others.Distinct(StringComparer.Ordinal)];
    }
}

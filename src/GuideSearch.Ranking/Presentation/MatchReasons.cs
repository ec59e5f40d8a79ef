using GuideSearch.Facets;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Presentation;

/// <summary>Why a document is a hit or is none, as sentences; told by the clauses of the query that it matches.</summary>
public static class MatchReasons
{
    /// <summary>Why a document of the other kind is none.</summary>
    /// <param name="kind">What the search looks for.</param>
    public static string AgainstKind(KindFilter kind) => kind is KindFilter.Question
        ? "It is an overview passage, and the search looks for questions."
        : "It is a question, and the search looks for overview passages.";

    /// <summary>Why a document that the filter refuses is none.</summary>
    public static string AgainstFilter(FacetFilter filter) =>
        $"The filter on {filter.Facet} shuts it out: it {ModeText(filter.Mode)} {string.Join(", ", filter.Values)}.";

    /// <summary>Why the query does not match, most important first; empty where it does.</summary>
    public static IEnumerable<string> AgainstQuery(RankingFormula formula, ulong clauses)
    {
        if (formula.Matching.IsHit(clauses) || formula.Plan.Browses && clauses == 0)
            yield break;

        if (MatchPredicate.IsExcluded(clauses))
            yield return "Its question or answer has something that the query excludes.";
        for (var i = 0; i < formula.Phrases.Count; i++)
        {
            if ((clauses >> (formula.Terms.Count + i) & 1) == 0)
                yield return $"It lacks the phrase \"{formula.Plan.Phrases[i].Text}\".";
        }

        var (has, needs) = (formula.Matching.TermsIn(clauses), formula.Matching.MinimumShouldMatch);
        if (has < needs)
            yield return $"It has {has} of {formula.Plan.Terms.Count} words and would need {needs}.";
        foreach (var sentence in Missing(formula, clauses))
            yield return sentence;
    }

    /// <summary>Why a document with enough of the words is none.</summary>
    /// <param name="floor">Share of the best score.</param>
    public static string BelowFloor(double floor) => FormattableString.Invariant(
        $"Its score is below {floor:0.##} of the best one of this query: it is related, and no answer.");

    /// <summary>The words that a document lacks, in one sentence; none where it has every word.</summary>
    public static IEnumerable<string> Missing(RankingFormula formula, ulong clauses)
    {
        var missing = formula.Plan.Terms.Where((_, i) => (clauses >> i & 1) == 0)
            .Select(term => term.Text).Distinct(StringComparer.Ordinal).ToList();
        return missing.Count == 0 ? [] : [$"It lacks: {string.Join(", ", missing)}."];
    }

    private static string ModeText(FacetMode mode) => mode switch
    {
        FacetMode.Any => "has none of",
        FacetMode.All => "has not all of",
        _ => "has one of",
    };
}

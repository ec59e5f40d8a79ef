using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Lucene.Collecting;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Serving;

/// <summary>Says why one document is, or is not, in the answer, and how its score is made.</summary>
internal sealed class HitExplainer(SearchContext context, GuideCatalog catalog)
{
    /// <summary>Time enough whatever the machine does: one search by an operator.</summary>
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(2);

    /// <returns>Null when there is no such document.</returns>
    public HitExplanation? Explain(SearchRequest request, QuestionId id, CancellationToken cancellationToken)
    {
        RequestCheck.Require(request);
        if (catalog.DocumentOf(id) is not { } document)
            return null;

        using var run = SearchRun.Prepare(context, request, new(TimeProvider.System, _budget, cancellationToken));
        var clauses = run.ClausesOf(document);
        var tree = (clauses & ~Accumulators.ExcludedClause) != 0 ? run.Explain(document) : null;
        var reasons = Obstacles(run, request, document);
        if (reasons.Count > 0)
            return new(context.Generation, id, Matches: false, Rank: null, reasons, tree);

        var before = new HitsBefore(run.PlaceOf(document, tree?.Value ?? 0));
        run.Collect(before);
        var rank = before.Count + 1;
        IReadOnlyList<string> place =
        [
            $"It is number {rank} of {run.Totals.Documents}.", .. run.Rules?.Reasons(document) ?? [], .. MissingText(run.Formula, clauses),
        ];
        return new(context.Generation, id, Matches: true, rank, place, tree);
    }

    /// <summary>Why it is no hit, most important first; empty where it is one.</summary>
    private List<string> Obstacles(SearchRun run, SearchRequest request, int document)
    {
        List<string> reasons = run.IsHidden(document) ? [.. run.Rules!.Reasons(document)] : [];
        if (!run.IsOfKind(document))
            reasons.Add(request.Kind is KindFilter.Question
                ? "It is an overview passage, and the search looks for questions."
                : "It is a question, and the search looks for overview passages.");
        foreach (var filter in request.Query.Filters.Concat(request.Filters))
        {
            var column = Array.Find(context.Columns.Facets.Columns, f => f.Name == filter.Facet);
            if (column is not null && !new FacetSelection(column, [filter]).Accepts(document))
                reasons.Add($"The filter on {filter.Facet} shuts it out: it {ModeText(filter.Mode)} {string.Join(", ", filter.Values)}.");
        }

        var clauses = run.ClausesOf(document);
        if (!run.IsPinned(document) || MatchPredicate.IsExcluded(clauses))
            AddQueryObstacles(reasons, run.Formula, clauses, document);
        return reasons;
    }

    private static void AddQueryObstacles(List<string> reasons, RankingFormula formula, ulong clauses, int document)
    {
        if (formula.Matching.IsHit(clauses) || formula.Plan.Browses && clauses == 0)
            return;

        if (MatchPredicate.IsExcluded(clauses))
            reasons.Add("Its question or answer has something that the query excludes.");
        for (var i = 0; i < formula.Phrases.Count; i++)
        {
            if (!formula.Phrases[i].Postings.Has(document))
                reasons.Add($"It lacks the phrase \"{formula.Plan.Phrases[i].Text}\".");
        }

        var (has, needs) = (formula.Matching.TermsIn(clauses), formula.Matching.MinimumShouldMatch);
        if (has < needs)
            reasons.Add($"It has {has} of {formula.Plan.Terms.Count} words and would need {needs}.");
        reasons.AddRange(MissingText(formula, clauses));
    }

    private static List<string> MissingText(RankingFormula formula, ulong clauses)
    {
        var missing = formula.Plan.Terms.Where((_, i) => (clauses >> i & 1) == 0).Select(term => term.Text).ToList();
        return missing.Count == 0 ? [] : [$"It lacks: {string.Join(", ", missing)}."];
    }

    private static string ModeText(FacetMode mode) => mode switch
    {
        FacetMode.Any => "has none of",
        FacetMode.All => "has not all of",
        _ => "has one of",
    };
}

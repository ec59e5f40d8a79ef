using GuideSearch.Guides;
using GuideSearch.Ranking.Presentation;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;

namespace GuideSearch.Serving.Answering;

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

        using var run = SearchRun.Prepare(
            context, request, new(TimeProvider.System, _budget, cancellationToken), document);
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
            $"It is number {rank} of {run.Totals.Documents}.",
            .. run.Rules?.Reasons(document) ?? [],
            .. MatchReasons.Missing(run.Formula, clauses),
        ];
        return new(context.Generation, id, Matches: true, rank, place, tree);
    }

    /// <summary>Why it is no hit, most important first; empty where it is one.</summary>
    private List<string> Obstacles(SearchRun run, SearchRequest request, int document)
    {
        List<string> reasons = run.IsHidden(document) ? [.. run.Rules!.Reasons(document)] : [];
        reasons.AddRange(run.Filters.Where(filter => !filter.Accepts(document)).Select(filter => filter.Refusal));
        foreach (var filter in request.Query.Filters.Concat(request.Filters))
        {
            var column = Array.Find(context.Columns.Facets.Columns, f => f.Name == filter.Facet);
            if (column is not null && !new FacetSelection(column, [filter]).Accepts(document))
                reasons.Add(MatchReasons.AgainstFilter(filter));
        }

        var clauses = run.ClausesOf(document);
        if (!run.IsPinned(document) || MatchPredicate.IsExcluded(clauses))
            reasons.AddRange(MatchReasons.AgainstQuery(run.Formula, clauses));
        if (!run.IsPinned(document) && run.IsBelowFloor(document))
            reasons.Add(MatchReasons.BelowFloor(context.Options.AnswerFloor));
        return reasons;
    }
}

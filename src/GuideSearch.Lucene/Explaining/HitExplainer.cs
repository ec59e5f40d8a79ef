using System.Numerics;
using GuideSearch.Guides;
using GuideSearch.Lucene.Facets;
using GuideSearch.Lucene.Querying;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Explaining;

/// <summary>Says why one document is, or is not, in the answer, and how its score is made.</summary>
internal static class HitExplainer
{
    public static HitExplanation? Explain(SearchableGeneration generation, SearchRequest request, QuestionId id, RankingOptions ranking)
    {
        RequestCheck.Require(request);
        if (generation.Catalog.DocumentOf(id) is not { } document)
            return null;

        var scoring = new Scoring(generation, request, ranking);
        var facets = SearchAnswer.FacetsOf(generation, request);
        using var pass = new SearchPass(generation, scoring, request, facets, new(TimeProvider.System, TimeSpan.FromSeconds(2)));
        var parts = scoring.PartsOf(document);
        var reached = (parts & ~(1UL << ScoreBoard.ExcludedPart)) != 0;
        var tree = reached ? new ScoreExplainer(generation, scoring, ranking).Explain(document) : null;
        if (tree is not null && pass.Rules is { } rules)
            tree = rules.Explain(document, tree);
        var reasons = Obstacles(generation, scoring, pass, request, document);
        if (reasons.Count > 0)
            return new(generation.Id, id, Matches: false, Rank: null, reasons, tree);

        var before = new HitsBefore(pass.PlaceOf(document, tree?.Value ?? 0));
        pass.Run(before);
        var rank = before.Count + 1;
        IReadOnlyList<string> place =
        [
            $"It is number {rank} of {pass.Totals.Documents}.", .. pass.Rules?.Reasons(document) ?? [], .. MissingText(scoring, parts),
        ];
        return new(generation.Id, id, Matches: true, rank, place, tree);
    }

    /// <summary>Why it is no hit, most important first; empty where it is one.</summary>
    private static List<string> Obstacles(
        SearchableGeneration generation, Scoring scoring, SearchPass pass, SearchRequest request, int document)
    {
        List<string> reasons = pass.IsHidden(document) ? [.. pass.Rules!.Reasons(document)] : [];
        if (!pass.IsOfKind(document))
            reasons.Add(request.Kind is KindFilter.Question
                ? "It is an overview passage, and the search looks for questions."
                : "It is a question, and the search looks for overview passages.");
        foreach (var filter in request.Query.Filters.Concat(request.Filters))
        {
            var column = Array.Find(generation.Facets, f => f.Name == filter.Facet);
            if (column is not null && !new FacetSelection(column, [filter]).Accepts(document))
                reasons.Add($"The filter on {filter.Facet} shuts it out: it {ModeText(filter.Mode)} {string.Join(", ", filter.Values)}.");
        }

        if (!pass.IsPinned(document) || !Scoring.IsWanted(scoring.PartsOf(document)))
            AddQueryObstacles(reasons, scoring, document);
        return reasons;
    }

    private static void AddQueryObstacles(List<string> reasons, Scoring scoring, int document)
    {
        var parts = scoring.PartsOf(document);
        if (scoring.IsHit(parts) || scoring.Plan.Browses && parts == 0)
            return;

        if ((parts & 1UL << ScoreBoard.ExcludedPart) != 0)
            reasons.Add("Its question or answer has something that the query excludes.");
        for (var i = 0; i < scoring.Phrases.Count; i++)
        {
            if (!scoring.Phrases[i].Has(document))
                reasons.Add($"It lacks the phrase \"{scoring.Plan.Phrases[i].Text}\".");
        }

        var has = BitOperations.PopCount(parts & scoring.Coverage.AllWords);
        if (has < scoring.Least)
            reasons.Add($"It has {has} of {scoring.Plan.Words.Count} words and would need {scoring.Least}.");
        reasons.AddRange(MissingText(scoring, parts));
    }

    private static List<string> MissingText(Scoring scoring, ulong parts)
    {
        var missing = scoring.Plan.Words.Where((_, i) => (parts >> i & 1) == 0).Select(word => word.Text).ToList();
        return missing.Count == 0 ? [] : [$"It lacks: {string.Join(", ", missing)}."];
    }

    private static string ModeText(FacetMode mode) => mode switch
    {
        FacetMode.Any => "has none of",
        FacetMode.All => "has not all of",
        _ => "has one of",
    };
}

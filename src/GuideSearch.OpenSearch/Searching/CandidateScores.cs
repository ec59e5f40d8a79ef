using System.Text.Json.Nodes;
using GuideSearch.Analysis;
using GuideSearch.Core.Ranking;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.OpenSearch.Tokens;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Serving.Postings;

namespace GuideSearch.OpenSearch.Searching;

/// <summary>
/// What clauses are worth where the cluster orders candidates: what the formula makes of each alone, nearly. Similarity, proximity and
/// whatever else is of a whole document is left to the formula.
/// </summary>
/// <param name="words">Of the generation.</param>
internal sealed class CandidateScores(ClauseQueries queries, IFrequencies frequencies, WordTable words, GenerationFacts facts)
{
    /// <summary>Stems that are weighed in one query: a cluster allows a thousand clauses.</summary>
    private const int MaxStems = 300;

    private const int MaxStemsOfTerm = 12;

    /// <summary>What further variants add beside the best.</summary>
    private const double OtherVariants = 0.3;

    /// <summary>What the form that was typed adds: the impact of five occurrences above that of five in another inflection.</summary>
    private const double ExactForm = 0.1;

    /// <summary>The impact of a row of words in a prompt, and in other fields.</summary>
    private const double RowInPrompt = 0.6, RowElsewhere = 0.3;

    /// <summary>The least that a clause adds, so that all that match come with a score.</summary>
    private const double LeastPresence = 0.05;

    private const double LeastShare = 0.01;

    private readonly RankingOptions _options = facts.Options;

    /// <summary>Documents that have a word, or what stands in for it.</summary>
    /// <param name="plan">Of which it is a term.</param>
    public JsonNode Term(QueryTerm term, QueryPlan plan)
    {
        if (term.Section is { } type)
            return ClauseQueries.Constant(queries.Term(term), Math.Max(LeastPresence, facts.Sections.Of(type).Idf));

        var groups = queries.GroupsOf(term);
        if (groups.Count == 0)
            return ClauseQueries.Any([]);

        var worths = WorthsOf(groups);
        var room = Math.Clamp(MaxStems / plan.Terms.Count, 1, MaxStemsOfTerm);
        return Of(
            ClauseQueries.Constant(queries.Term(term), PresenceIn(plan) * worths[0]),
            [
                ClauseQueries.Best(groups.Zip(worths, VariantsOf).SelectMany(variants => variants).Take(room), OtherVariants),
                .. groups.SelectMany(group => group.Variants).Where(variant => variant is { IsExact: true, Words.Count: 1 })
                    .Select(variant => ClauseQueries.Exact(variant.Words[0])).Take(1)
                    .Select(exact => ClauseQueries.Constant(exact, ExactForm * worths[0])),
            ]);
    }

    /// <summary>Documents that have a phrase; its words tell how much the places are worth where it stands.</summary>
    public JsonNode Phrase(QueryPhrase phrase)
    {
        var idf = Math.Max(LeastPresence, Bm25F.Idf(facts.Documents, frequencies.CountOf(phrase)));
        var stems = phrase.Stems ?? [.. phrase.Words.Select(TechnicalAnalyzer.StemOf)];
        return Of(
            ClauseQueries.Constant(ClauseQueries.Phrase(phrase), LeastPresence * idf),
            [
                ClauseQueries.Constant(ClauseQueries.PhraseInPrompt(phrase), RowInPrompt * idf),
                .. stems.Distinct(StringComparer.Ordinal).Take(MaxStemsOfTerm)
                    .Select(stem => Impact(stem, idf / stems.Count, _options.Saturation)).OfType<JsonNode>(),
            ]);
    }

    /// <summary>
    /// What a document earns by having a word at all: coverage is a factor in the formula, and half its exponent is what comes nearest as
    /// a summand.
    /// </summary>
    private double PresenceIn(QueryPlan plan) =>
        Math.Max(LeastPresence, new Coverage([.. plan.Terms.Select(_ => 1.0)], _options).Exponent / 2);

    /// <summary>What each group brings at most; see <see cref="PostingsUnion.Weigh"/>.</summary>
    private List<double> WorthsOf(IReadOnlyList<VariantGroup> groups)
    {
        var worths = new List<double>();
        for (var i = 0; i < groups.Count; i++)
        {
            var worth = groups[i].Weight * Bm25F.Idf(facts.Documents, frequencies.CountOf([.. groups.Take(i + 1)]));
            worths.Add(Math.Max(LeastPresence, i == 0 ? worth : Math.Min(worth, worths[0])));
        }

        return worths;
    }

    private IEnumerable<JsonNode> VariantsOf(VariantGroup group, double worth) => group.Variants
        .Select(variant => variant.Stems is [var stem] ? Impact(stem, worth, PivotOf(variant)) : Row(variant.Stems, worth))
        .OfType<JsonNode>().Select(variant => queries.Within(group, variant));

    /// <summary>The weighted occurrences at which a variant reaches half of what it is worth.</summary>
    private double PivotOf(TermVariant variant) =>
        _options.Saturation / Math.Max(LeastShare, variant.Kind is VariantKind.Relative ? _options.FamilyShare : _options.StemShare);

    /// <returns>Null for a stem that no document has.</returns>
    private JsonNode? Impact(string stem, double worth, double pivot) => words.NumberOf(TermForm.Stem, stem) is >= 0 and var number
        ? ClauseQueries.Saturated(ClusterFields.OccurrencesOf(number), worth, pivot)
        : null;

    private static JsonNode Row(IReadOnlyList<string> stems, double worth) => ClauseQueries.Best(
        [
            ClauseQueries.Constant(ClauseQueries.Row([TextField.Prompt], stems), RowInPrompt * worth),
            ClauseQueries.Constant(ClauseQueries.Row(TextFields.All, stems), RowElsewhere * worth),
        ],
        others: 0);

    /// <summary>Documents of a query, with what some others add to its score.</summary>
    private static JsonObject Of(JsonNode needed, IEnumerable<JsonNode> adding) => new()
    {
        ["bool"] = new JsonObject { ["must"] = needed, ["should"] = new JsonArray([.. adding]) },
    };
}

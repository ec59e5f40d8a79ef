using System.Text.Json.Nodes;
using GuideSearch.Core.Ranking;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Serving.Postings;
using GuideSearch.Synonyms;

namespace GuideSearch.OpenSearch.Searching;

/// <summary>The clauses of a plan as queries of the cluster: which documents have them, whatever they are worth.</summary>
/// <param name="guides">Of the generation.</param>
internal sealed class ClauseQueries(GuideMap guides, FacetColumn sections, RankingOptions options)
{
    /// <summary>The groups of a term that count, the word itself first.</summary>
    public IReadOnlyList<VariantGroup> GroupsOf(QueryTerm term) => [.. VariantGroup.Create(term, options).Where(group => group.Weight > 0)];

    public JsonNode Term(QueryTerm term) => term.Section is { } type ? Section(type) : Groups(GroupsOf(term));

    /// <summary>Documents with any variant of any of some groups.</summary>
    public JsonNode Groups(IReadOnlyList<VariantGroup> groups) => Any(
    [
        Rows(TextFields.All, TermForm.Stem, StemsOf(groups.Where(group => group.Fields.Count == 0))),
        .. groups.Where(group => group.Fields.Count > 0).Select(InFields),
    ]);

    public static JsonNode Phrase(QueryPhrase phrase) => phrase.Stems is { } stems
        ? Rows(TextFields.OfQuestion, TermForm.Stem, [stems])
        : Rows(TextFields.OfQuestion, TermForm.Word, [phrase.Words]);

    public static JsonNode Excluded(QueryTerm term) =>
        Rows(TextFields.OfQuestion, TermForm.Stem, term.Variants.Select(variant => variant.Stems));

    public static JsonNode PhraseInPrompt(QueryPhrase phrase) => phrase.Stems is { } stems
        ? Row([TextField.Prompt], stems)
        : Rows([TextField.Prompt], TermForm.Word, [phrase.Words]);

    /// <summary>Documents that have stems in a row in any of some fields.</summary>
    public static JsonNode Row(IEnumerable<TextField> fields, IReadOnlyList<string> stems) => Rows(fields, TermForm.Stem, [stems]);

    /// <summary>Documents that have a word in the question or in the answer, in no other inflection.</summary>
    public static JsonNode Exact(string word) => Rows(TextFields.OfQuestion, TermForm.Word, [[word]]);

    /// <summary>What a variant of a group finds in the guides in which the group stands for its word.</summary>
    public JsonNode Within(VariantGroup group, JsonNode variant) => group.Fields.Count == 0 ? variant : new JsonObject
    {
        ["bool"] = new JsonObject { ["must"] = variant, ["filter"] = GuidesOf(group) },
    };

    /// <summary>The documents of a query, all with the same score.</summary>
    public static JsonObject Constant(JsonNode query, double score) => new()
    {
        ["constant_score"] = new JsonObject { ["filter"] = query, ["boost"] = score },
    };

    /// <summary>Documents that have a number, scored by <c>worth · number ÷ (number + pivot)</c>.</summary>
    public static JsonNode Saturated(string field, double worth, double pivot) => new JsonObject
    {
        ["rank_feature"] = new JsonObject
        {
            ["field"] = field,
            ["boost"] = worth,
            ["saturation"] = new JsonObject { ["pivot"] = pivot },
        },
    };

    /// <summary>Any of some queries, by the best score.</summary>
    /// <param name="others">The share of the other scores that is added.</param>
    public static JsonNode Best(IEnumerable<JsonNode> queries, double others) => queries.ToArray() is { Length: > 0 } some
        ? new JsonObject { ["dis_max"] = new JsonObject { ["queries"] = new JsonArray(some), ["tie_breaker"] = others } }
        : Any([]);

    /// <summary>Documents by their numbers.</summary>
    public static JsonNode Numbered(IEnumerable<int> documents) => Terms(ClusterFields.Number, documents.Select(d => (JsonNode?)d));

    public static JsonNode Terms(string field, IEnumerable<JsonNode?> values) =>
        new JsonObject { ["terms"] = new JsonObject { [field] = new JsonArray([.. values]) } };

    /// <summary>Any of some queries; none matches nothing.</summary>
    public static JsonNode Any(IEnumerable<JsonNode> queries) => queries.ToArray() is { Length: > 0 } some
        ? some is [var only] ? only : new JsonObject { ["bool"] = new JsonObject { ["should"] = new JsonArray(some) } }
        : new JsonObject { ["match_none"] = new JsonObject() };

    private static IEnumerable<IReadOnlyList<string>> StemsOf(IEnumerable<VariantGroup> groups) =>
        groups.SelectMany(group => group.Variants).Select(variant => variant.Stems);

    /// <summary>A group that stands for its word in some guides only.</summary>
    private JsonNode InFields(VariantGroup group) => Within(group, Rows(TextFields.All, TermForm.Stem, StemsOf([group])));

    private JsonNode GuidesOf(VariantGroup group) => Terms(
        ClusterFields.Guide,
        Enumerable.Range(0, guides.Count).Where(i => SynonymFields.Include(group.Fields, guides.Summaries[i])).Select(i => (JsonNode?)i));

    private JsonNode Section(SectionType type) => Terms(
        ClusterFields.FacetOf(FacetNames.Section),
        sections.Find(SectionTypes.NameOf(type)).Select(ordinal => (JsonNode?)sections.Values[ordinal]));

    /// <summary>Any of some terms, or of some terms in a row. A cluster allows a thousand clauses, so terms of one field are one.</summary>
    private static JsonNode Rows(IEnumerable<TextField> fields, TermForm form, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        var single = all.Where(row => row.Count == 1).Select(row => row[0]).Distinct(StringComparer.Ordinal).ToList();
        return Any(fields.Select(field => ClusterFields.TermsOf(field, form)).SelectMany(QueriesIn));

        IEnumerable<JsonNode> QueriesIn(string field)
        {
            if (single.Count > 0)
                yield return Terms(field, single.Select(term => (JsonNode?)term));
            foreach (var row in all.Where(row => row.Count > 1))
                yield return new JsonObject { ["match_phrase"] = new JsonObject { [field] = string.Join(' ', row) } };
        }
    }
}

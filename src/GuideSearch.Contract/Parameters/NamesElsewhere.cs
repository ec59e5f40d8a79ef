namespace GuideSearch.Contract.Parameters;

/// <summary>
/// What Algolia, Meilisearch, Elasticsearch, Solr and Typesense call what our parameters do: whoever writes one of these is told ours.
/// </summary>
internal static class NamesElsewhere
{
    public static IReadOnlyList<string> Query { get; } =
        ["query", "search", "searchTerm", "search_query", "text", "term", "keyword", "keywords"];

    public static IReadOnlyList<string> Page { get; } =
        ["offset", "from", "start", "skip", "p", "pageNumber", "page_number", "currentPage"];

    public static IReadOnlyList<string> Size { get; } =
    [
        "limit", "hitsPerPage", "hits_per_page", "per_page", "perPage", "pageSize", "page_size", "length", "rows", "count", "take", "top",
    ];

    public static IReadOnlyList<string> After { get; } = ["cursor", "search_after", "searchAfter"];

    public static IReadOnlyList<string> Filter { get; } =
    [
        "filter", "filters", "filter_by", "filterBy", "facetFilters", "facet_filters", "tagFilters", "post_filter", "fq", "where",
    ];

    public static IReadOnlyList<string> Facets { get; } =
        ["facet_by", "facetBy", "aggs", "aggregations", "facet.field", "facetDistribution"];

    public static IReadOnlyList<string> FacetSize { get; } =
        ["maxValuesPerFacet", "max_facet_values", "maxFacetHits", "facet.limit", "facet_limit"];

    public static IReadOnlyList<string> ValuePrefix { get; } = ["facetQuery", "facet_query"];

    public static IReadOnlyList<string> Fields { get; } =
    [
        "attributesToRetrieve", "attributes_to_retrieve", "include_fields", "includeFields", "exclude_fields", "_source", "source", "fl",
        "select", "responseFields",
    ];

    public static IReadOnlyList<string> Highlight { get; } =
    [
        "attributesToHighlight", "highlight_fields", "highlight_full_fields", "highlightPreTag", "highlightPostTag", "showMatchesPosition",
        "hl",
    ];

    public static IReadOnlyList<string> Snippets { get; } =
        ["attributesToSnippet", "attributesToCrop", "cropLength", "highlight_affix_num_tokens", "hl.snippets", "number_of_fragments"];

    public static IReadOnlyList<string> Match { get; } =
    [
        "matchingStrategy", "removeWordsIfNoResults", "queryType", "default_operator", "operator", "minimum_should_match",
        "drop_tokens_threshold", "q.op", "mm",
    ];

    public static IReadOnlyList<string> Typo { get; } =
        ["typoTolerance", "typo_tolerance", "fuzziness", "fuzzy", "num_typos", "minWordSizefor1Typo"];

    public static IReadOnlyList<string> Semantic { get; } = ["hybrid", "vector", "vector_query", "semanticRatio", "knn"];

    public static IReadOnlyList<string> PerGuide { get; } = ["distinct", "group_by", "groupBy", "group_limit", "collapse", "group.limit"];

    public static IReadOnlyList<string> Sort { get; } = ["sort_by", "sortBy", "orderBy", "order_by", "order"];

    public static IReadOnlyList<string> Explain { get; } =
        ["getRankingInfo", "showRankingScore", "showRankingScoreDetails", "debug", "debugQuery"];
}

using GuideSearch.Contract.Parameters;
using GuideSearch.Facets;
using GuideSearch.Search;

namespace GuideSearch.Contract.Requests;

/// <summary>Every parameter of a search, defined once: read by the API and the pages, documented in the OpenAPI document.</summary>
public static class SearchParameters
{
    public static readonly QueryParameter Query = new("q",
        "Words, \"phrases\", -exclusions and filters (tag:python, -guide:some-guide). Empty to browse. "
        + "At most 4000 characters. A text of more than 32 words or 300 characters is read by its sentences: query.read tells what of it "
        + "was searched for.",
        FacetSet.BuiltIn)
    {
        Example = "regularization overfitting",
        OtherNames = NamesElsewhere.Query,
    };

    public static readonly NumberParameter Page = new("page",
        "One-based page. page × size may be at most 1000; to go deeper, use after.", 1, 1, 1000)
    {
        OtherNames = NamesElsewhere.Page,
    };

    public static readonly NumberParameter Size = new("size", "Results per page.", 10, 1, SearchRequest.MaxSize)
    {
        OtherNames = NamesElsewhere.Size,
    };

    public static readonly TextParameter After = new("after",
        "The cursor page.after of an earlier response. It replaces page and expires with its generation (410).", 512)
    {
        OtherNames = NamesElsewhere.After,
    };

    public static readonly IReadOnlyList<ValuesParameter> Filters = [.. FacetSet.BuiltIn.All.SelectMany(ValuesParameter.AllOf)];

    public static readonly ChoiceParameter<KindFilter> Kind = new("kind",
        "What to search: questions, overview passages of guides, or both.",
        ("question", KindFilter.Question), ("overview", KindFilter.Overview), ("any", KindFilter.Any));

    public static readonly FacetsParameter FacetList = new("facets", "Facets to count: comma-separated names, or none.",
        FacetSet.BuiltIn)
    {
        Example = "tag,section",
        OtherNames = NamesElsewhere.Facets,
    };

    public static readonly NumberParameter FacetSize = new("facetSize", "Values listed per facet.", 20, 1, 200)
    {
        OtherNames = NamesElsewhere.FacetSize,
    };

    public static readonly ChoiceParameter<MatchMode> Match = new("match",
        "How many query words a hit must have. auto: hits with more of them first, each names what it lacks; all; any.",
        ("auto", MatchMode.Auto), ("all", MatchMode.All), ("any", MatchMode.Any))
    {
        OtherNames = NamesElsewhere.Match,
    };

    public static readonly ChoiceParameter<SearchAids> Typo = Aid("typo", SearchAids.Typo,
        "Match a word that occurs in no question as a misspelling of one that does.",
        NamesElsewhere.Typo);

    public static readonly ChoiceParameter<SearchAids> Prefix = Aid("prefix", SearchAids.Prefix,
        "Also match words that begin with the last word of the query, unless a space follows it.");

    public static readonly ChoiceParameter<SearchAids> Synonyms = Aid("synonyms", SearchAids.Synonyms,
        "Also match synonyms from the thesaurus of the index.");

    public static readonly ChoiceParameter<SearchAids> Semantic = Aid("semantic", SearchAids.Semantic,
        "Semantic matching: also find questions worded differently (sentence model, word embeddings).",
        ["feedback", .. NamesElsewhere.Semantic]);

    public static readonly NumberParameter PerGuide = new("perGuide",
        "Maximum number of hits per guide; 0 for no limit. Does not affect counts.", 0, 0, 10)
    {
        OtherNames = NamesElsewhere.PerGuide,
    };

    public static readonly NumberParameter AlsoAskedIn = new("alsoAskedIn",
        "Maximum number of questions listed per hit that ask the same in other guides; askedIn counts them all.",
        SearchRequest.DefaultAlsoAskedIn, 0, QuestionElsewhere.Most);

    public static readonly ChoiceParameter<SimilarMode> Similar = new("similar",
        "collapse: show only the best of hits that ask the same question in (nearly) the same words. Does not affect counts.",
        ("show", SimilarMode.Show), ("collapse", SimilarMode.Collapse));

    public static readonly NumberParameter Snippets = new("snippets", "Maximum number of passages of the answer per hit.", 1, 0, 3)
    {
        OtherNames = NamesElsewhere.Snippets,
    };

    public static readonly ChoiceParameter<HighlightMode> Highlight = new("highlight",
        "ranges: plain text with the ranges that matched; html: also escaped HTML with <mark>; none.",
        ("ranges", HighlightMode.Ranges), ("html", HighlightMode.Html), ("none", HighlightMode.None))
    {
        OtherNames = NamesElsewhere.Highlight,
    };

    public static readonly ChoiceParameter<SortOrder> Sort = new("sort",
        "relevance; newest: by the date of the guide; guide: by guide and position; asked: by the number of guides that ask the question.",
        ("relevance", SortOrder.Relevance), ("newest", SortOrder.Newest), ("guide", SortOrder.Guide), ("asked", SortOrder.Asked))
    {
        OtherNames = NamesElsewhere.Sort,
    };

    public static readonly FlagParameter Explain = new("explain", "Add the parts of its score to every hit.")
    {
        OtherNames = NamesElsewhere.Explain,
    };

    public static readonly NamesParameter Fields = new("fields",
        "Members of a hit, comma-separated; others are left out of every hit. Without it a hit has all of them.", HitFields.Names)
    {
        Example = "id,question,url",
        OtherNames = NamesElsewhere.Fields,
    };

    /// <summary>What chooses documents: the query, the facets, the kind and the match.</summary>
    public static IEnumerable<Parameter> Choosing => [Query, .. Filters, Kind, Match, .. Aids];

    /// <summary>Each reads as the aid itself, or as none where it is off.</summary>
    public static IReadOnlyList<ChoiceParameter<SearchAids>> Aids => [Typo, Prefix, Synonyms, Semantic];

    public static readonly ParameterTable Table = new(
        [
            Query, Page, Size, After, .. Filters, Kind, FacetList, FacetSize, Match, .. Aids, PerGuide, Similar,
            AlsoAskedIn, Snippets, Highlight, Sort, Explain, Fields,
        ],
        SearchQuery.DepthFault, SearchQuery.CursorFault);

    private static ChoiceParameter<SearchAids> Aid(
        string name, SearchAids aid, string description, IReadOnlyList<string>? otherNames = null) =>
        new(name, description, ("auto", aid), ("off", SearchAids.None)) { OtherNames = otherNames ?? [] };
}

/// <summary>How matches are shown on the wire.</summary>
public enum HighlightMode
{
    Ranges,
    Html,
    None,
}

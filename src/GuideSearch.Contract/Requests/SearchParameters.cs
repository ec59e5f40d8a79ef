using GuideSearch.Contract.Parameters;
using GuideSearch.Facets;
using GuideSearch.Search;

namespace GuideSearch.Contract.Requests;

/// <summary>Every parameter of a search, defined once: read by the API and the pages, documented in the OpenAPI document.</summary>
public static class SearchParameters
{
    public static readonly QueryParameter Query = new("q",
        "Words, \"phrases\", -exclusions and filters (tag:python, -guide:some-guide); empty browses. At most 300 characters and 32 words.",
        FacetSet.BuiltIn)
    {
        Example = "regularization overfitting",
    };

    public static readonly NumberParameter Page = new("page",
        "One-based page; page × size reaches at most 1000, deeper goes by after.", 1, 1, 1000);

    public static readonly NumberParameter Size = new("size", "Results per page.", 10, 1, SearchRequest.MaxSize);

    public static readonly TextParameter After = new("after",
        "The cursor page.after of an earlier answer; it replaces page and expires with its generation (410).", 512);

    public static readonly IReadOnlyList<ValuesParameter> Filters = [.. FacetSet.BuiltIn.All.SelectMany(ValuesParameter.AllOf)];

    public static readonly ChoiceParameter<KindFilter> Kind = new("kind",
        "What to search: questions, overview passages of guides, or both.",
        ("question", KindFilter.Question), ("overview", KindFilter.Overview), ("any", KindFilter.Any));

    public static readonly FacetsParameter FacetList = new("facets", "Facets to count: names with commas between them, or none.",
        FacetSet.BuiltIn)
    {
        Example = "tag,section",
    };

    public static readonly NumberParameter FacetSize = new("facetSize", "Values listed per facet.", 20, 1, 200);

    public static readonly ChoiceParameter<MatchMode> Match = new("match",
        "How many words a hit must have. auto: best coverage first, each hit says what it lacks; all; any.",
        ("auto", MatchMode.Auto), ("all", MatchMode.All), ("any", MatchMode.Any));

    public static readonly ChoiceParameter<SearchAids> Typo = Aid("typo", SearchAids.Typo,
        "Whether a word that no question has may be a misspelling of one that some have.");

    public static readonly ChoiceParameter<SearchAids> Prefix = Aid("prefix", SearchAids.Prefix,
        "Whether the last word may be the beginning of one, when nothing stands behind it.");

    public static readonly ChoiceParameter<SearchAids> Synonyms = Aid("synonyms", SearchAids.Synonyms,
        "Whether the thesaurus of the index takes part.");

    public static readonly ChoiceParameter<SearchAids> Feedback = Aid("feedback", SearchAids.Feedback,
        "Whether questions are found that say it in other words than the query and the thesaurus.");

    public static readonly NumberParameter PerGuide = new("perGuide",
        "The most hits of one guide; 0 is no cap. Counts are taken before it.", 0, 0, 10);

    public static readonly ChoiceParameter<SimilarMode> Similar = new("similar",
        "collapse: of hits that ask the same in (nearly) the same words, the best stands for all; counts are taken before.",
        ("show", SimilarMode.Show), ("collapse", SimilarMode.Collapse));

    public static readonly NumberParameter Snippets = new("snippets", "Passages of the answer per hit.", 1, 0, 3);

    public static readonly ChoiceParameter<HighlightMode> Highlight = new("highlight",
        "ranges: plain text and where it matched; html: also the text escaped, with <mark>; none.",
        ("ranges", HighlightMode.Ranges), ("html", HighlightMode.Html), ("none", HighlightMode.None));

    public static readonly ChoiceParameter<SortOrder> Sort = new("sort",
        "relevance; newest: by the guide's date; guide: by guide, then in the order of the guide; asked: by how many guides ask it.",
        ("relevance", SortOrder.Relevance), ("newest", SortOrder.Newest), ("guide", SortOrder.Guide), ("asked", SortOrder.Asked));

    public static readonly FlagParameter Explain = new("explain", "Adds to every hit why it stands where it stands.");

    /// <summary>What chooses documents: the query, the facets, the kind and the match.</summary>
    public static IEnumerable<Parameter> Choosing => [Query, .. Filters, Kind, Match, .. Aids];

    /// <summary>Each reads as the aid itself, or as none where it is off.</summary>
    public static IReadOnlyList<ChoiceParameter<SearchAids>> Aids => [Typo, Prefix, Synonyms, Feedback];

    public static readonly ParameterTable Table = new(
        [
            Query, Page, Size, After, .. Filters, Kind, FacetList, FacetSize, Match, .. Aids, PerGuide, Similar,
            Snippets, Highlight, Sort, Explain,
        ],
        SearchQuery.DepthFault, SearchQuery.CursorFault);

    private static ChoiceParameter<SearchAids> Aid(string name, SearchAids aid, string description) =>
        new(name, description, ("auto", aid), ("off", SearchAids.None));
}

/// <summary>How matches are shown on the wire.</summary>
public enum HighlightMode
{
    Ranges,
    Html,
    None,
}

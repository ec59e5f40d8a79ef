using GuideSearch.Facets;
using GuideSearch.Querying;

namespace GuideSearch.Search;

/// <summary>Which documents a search looks at.</summary>
public enum KindFilter
{
    Question,
    Overview,
    Any,
}

/// <summary>How many of the words a hit must have.</summary>
public enum MatchMode
{
    /// <summary>What answers: best coverage first; each hit says which words it lacks.</summary>
    Auto,

    /// <summary>Every document that has every word.</summary>
    All,

    /// <summary>Every document that has any of the words.</summary>
    Any,
}

public enum SortOrder
{
    Relevance,

    /// <summary>By the guide's date of change, else of publication; guides without a date last.</summary>
    Newest,

    /// <summary>By guide slug, then in the order of the guide.</summary>
    Guide,

    /// <summary>By how many guides ask the question (<see cref="SearchHit.AskedIn"/>), most first.</summary>
    Asked,
}

/// <summary>What happens to hits that ask the same question in (nearly) the same words.</summary>
public enum SimilarMode
{
    Show,

    /// <summary>The one that ranks best stands for all.</summary>
    Collapse,
}

/// <summary>A search, complete: what is asked, narrowed, ordered, counted and shown.</summary>
public sealed record SearchRequest
{
    public const int MaxSize = 50;

    /// <summary>Enough to show that, and where, others ask a question; their number stands beside them.</summary>
    public const int DefaultAlsoAskedIn = 3;

    /// <summary>The most results that pages may reach; deeper goes by <see cref="After"/>.</summary>
    public const int MaxDepth = 1000;

    public required QueryReading Query { get; init; }

    /// <summary>Filters beside those in the query text; all combine by AND.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    public KindFilter Kind { get; init; } = KindFilter.Question;

    public MatchMode Match { get; init; } = MatchMode.Auto;

    /// <summary>What may be done beyond the typed words.</summary>
    public SearchAids Aids { get; init; } = SearchAids.All;

    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>One-based; together with <see cref="Size"/> at most <see cref="MaxDepth"/> deep.</summary>
    public int Page { get; init; } = 1;

    /// <summary>1 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Where an earlier page ended (<see cref="PagePosition.After"/>); replaces <see cref="Page"/>.</summary>
    public string? After { get; init; }

    /// <summary>The most hits of one guide; 0 is no cap.</summary>
    /// <remarks>
    /// With <see cref="Similar"/>, one walk down the ranking decides: a hit is shown unless its question was shown already or its guide
    /// has had its share. Totals and facets count what there was before.
    /// </remarks>
    public int PerGuide { get; init; }

    public SimilarMode Similar { get; init; } = SimilarMode.Show;

    /// <summary>How many questions of <see cref="SearchHit.AlsoAskedIn"/> a hit lists, 0 to <see cref="QuestionElsewhere.Most"/>.</summary>
    public int AlsoAskedIn { get; init; } = DefaultAlsoAskedIn;

    /// <summary>Passages of the answer per hit, 0 to 3.</summary>
    public int Snippets { get; init; } = 1;

    /// <summary>Whether texts come with the ranges that matched.</summary>
    public bool Highlight { get; init; } = true;

    /// <summary>Names of the facets to count; null for all that the generation has.</summary>
    public IReadOnlyList<string>? Facets { get; init; }

    /// <summary>Values listed per facet, 1 to 200.</summary>
    public int FacetSize { get; init; } = 20;

    /// <summary>Adds to every hit why it stands where it stands.</summary>
    public bool Explain { get; init; }

    /// <summary>
    /// The request in one spelling, as far as it decides which hits stand in which order: equal for two requests that page through one
    /// ranking. What is added to a request counts, unless it is named here as presentation.
    /// </summary>
    public string CanonicalOrder => RequestSpelling.From(this, except:
    [
        nameof(Page), nameof(Size), nameof(After), nameof(AlsoAskedIn), nameof(Snippets), nameof(Highlight), nameof(Facets),
        nameof(FacetSize), nameof(Explain),
    ]);
}

/// <summary>The values of one facet, in the context of a search, whose beginning or a later word begins with a prefix.</summary>
/// <param name="Prefix">Compared without case and accents; empty lists all.</param>
public sealed record FacetRequest(SearchRequest Context, string Facet, string Prefix, int Size);

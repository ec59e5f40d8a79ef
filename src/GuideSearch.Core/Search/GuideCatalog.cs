using GuideSearch.Facets;
using GuideSearch.Guides;

namespace GuideSearch.Search;

/// <summary>A guide in a list.</summary>
public sealed record GuideSummary : IGuideLabels
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    public required string Category { get; init; }

    public required string Vertical { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? Modified { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Labels { get; init; }

    /// <summary>Earlier slugs, under which it is found too.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>How many questions it asks, overview passages not counted.</summary>
    public required int Questions { get; init; }

    /// <summary>Its file, relative to the content root, with forward slashes; empty where it came from elsewhere.</summary>
    public string Source { get; init; } = "";

    /// <summary>Files that its readers may open: see <see cref="Guide.Files"/>.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>A question in the list of its guide, or as a neighbour.</summary>
public sealed record QuestionSummary(
    QuestionId Id, DocumentKind Kind, string Prompt, SectionType Section, string SectionTitle,
    bool HasAnswer, int AnswerWords, string? Anchor);

/// <summary>A guide with its documents in the order of the file.</summary>
public sealed record GuideDetails(GuideSummary Guide, IReadOnlyList<QuestionSummary> Documents);

/// <summary>A question with its answer, its guide and its neighbours of the same kind in the guide.</summary>
public sealed record QuestionDetails(Question Question, GuideSummary Guide, QuestionSummary? Previous, QuestionSummary? Next)
{
    /// <summary>How many guides ask it in (nearly) the same words, its own included.</summary>
    public int AskedIn { get; init; } = 1;

    public IReadOnlyList<QuestionElsewhere> AlsoAskedIn { get; init; } = [];

    /// <summary>Where the links of the answer lead that name no other site, by their addresses.</summary>
    public IReadOnlyDictionary<string, LinkTarget> Links { get; init; } = new Dictionary<string, LinkTarget>();
}

/// <summary>Narrows the list of guides; filters are those of facets that narrow guides, values compare without case.</summary>
/// <param name="Text">Words that the title must have, each at least as the beginning of a word; empty lists all.</param>
/// <param name="Page">One-based.</param>
/// <param name="Size">1 to 200.</param>
public sealed record GuideListRequest(string Text, IReadOnlyList<FacetFilter> Filters, int Page, int Size);

/// <param name="Guides">By title.</param>
/// <param name="Facets">Those that narrow guides, with counts of guides; each ignores its own selection.</param>
public sealed record GuideList(string Generation, int Total, IReadOnlyList<GuideSummary> Guides, IReadOnlyList<Facet> Facets);

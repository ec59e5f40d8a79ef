using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Rules;

namespace GuideSearch.Search;

/// <summary>What a search found. It depends on the request and the generation alone, but for time.</summary>
public sealed record SearchResponse
{
    /// <summary>Name of the generation that answered.</summary>
    public required string Generation { get; init; }

    /// <summary>The query as it was read and applied.</summary>
    public required QueryReading Query { get; init; }

    /// <summary>What stood in for words of the query, in its order.</summary>
    public IReadOnlyList<WordExpansion> Expansions { get; init; } = [];

    /// <summary>A better spelling; null where there is none, or where it finds no more.</summary>
    public SpellingSuggestion? Suggestion { get; init; }

    /// <summary>Values that filters ask for and no document has, by facet, at most <see cref="UnknownValue.Max"/>.</summary>
    public IReadOnlyList<UnknownValue> UnknownValues { get; init; } = [];

    /// <summary>The rules that took part, in the order of their file.</summary>
    public IReadOnlyList<AppliedRule> Rules { get; init; } = [];

    /// <summary>Null when the search ran out of time: never a wrong count.</summary>
    public SearchTotals? Totals { get; init; }

    /// <summary>
    /// How sure it is that the guides answer the query, from 0 to 1, whatever the filters; 1 where nothing is asked. Null when the search
    /// ran out of time.
    /// </summary>
    public double? Confidence { get; init; }

    /// <summary>Whether the guides answer the query; where they do not, the hits are what comes nearest.</summary>
    public bool? Answered => Confidence is { } sure ? sure >= SureConfidence : null;

    /// <summary>A confidence from which on the guides answer.</summary>
    public const double SureConfidence = 0.5;

    /// <summary>Guides whose title matches the words of the query, best first, at most 3.</summary>
    public IReadOnlyList<GuideMatch> Guides { get; init; } = [];

    /// <summary>Best first; ties by guide slug, then by the order in the guide.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>In the order of <see cref="FacetSet.All"/>; null when the search ran out of time.</summary>
    public IReadOnlyList<Facet>? Facets { get; init; }

    public required PagePosition Page { get; init; }

    public bool TimedOut { get; init; }

    /// <summary>The sentence model failed on the query, so that words alone answered.</summary>
    public bool MeaningFailed { get; init; }

    /// <summary>Whether the generation always answers the request so: neither time nor the sentence model failed.</summary>
    public bool IsRepeatable => !TimedOut && !MeaningFailed;

    /// <summary>Engine time.</summary>
    public TimeSpan Took { get; init; }
}

/// <summary>Terms that a search also took for a word.</summary>
/// <param name="Word">As typed.</param>
/// <param name="Terms">Best first.</param>
public sealed record WordExpansion(string Word, MatchKind How, IReadOnlyList<string> Terms);

/// <summary>A query that was tried, and in which more documents have every word.</summary>
/// <param name="Text">The whole query, corrected.</param>
/// <param name="Documents">How many documents it finds, under the same filters.</param>
public sealed record SpellingSuggestion(string Text, int Documents);

/// <param name="Documents">
/// All documents that answer, before the cap per guide and before similar ones are collapsed. Which do is a property of query, document and
/// generation alone, so that a facet's count is what choosing it gives.
/// </param>
/// <param name="Guides">How many guides they stand in.</param>
/// <param name="AllWords">How many of the documents have every word.</param>
/// <param name="Related">How many more share a word of the query, under the same filters: what <see cref="MatchMode.Any"/> adds.</param>
public sealed record SearchTotals(int Documents, int Guides, int AllWords, int Related = 0);

/// <param name="Questions">How many questions the guide has.</param>
public sealed record GuideMatch(string Slug, string Title, int Questions);

/// <param name="Number">One-based page.</param>
/// <param name="Pages">How many pages of this size can be reached by number.</param>
/// <param name="After">Opaque position behind the last hit, tied to the generation; null when nothing follows.</param>
public sealed record PagePosition(int Number, int Size, int Pages, string? After);

/// <summary>One document that matched, with what is needed to show it.</summary>
public sealed record SearchHit
{
    public required QuestionId Id { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>One-based, over all pages.</summary>
    public required int Rank { get; init; }

    /// <summary>No unit; compares only within one response.</summary>
    public required double Score { get; init; }

    public required MarkedText Prompt { get; init; }

    /// <summary>Passages of the answer, best first.</summary>
    public IReadOnlyList<Snippet> Snippets { get; init; } = [];

    /// <summary>Words of the query that this document lacks, as typed.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public required GuideReference Guide { get; init; }

    public required SectionType Section { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Values of facets from front matter, by the name of the facet; null without any.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Labels { get; init; }

    public required bool HasAnswer { get; init; }

    /// <summary>Length of the answer in words.</summary>
    public required int AnswerWords { get; init; }

    public string? Anchor { get; init; }

    public required ContentLocation Source { get; init; }

    /// <summary>How many guides ask this question in (nearly) the same words, its own included.</summary>
    public int AskedIn { get; init; } = 1;

    /// <summary>The same question in other guides, as many as asked for, whether they match the search or not.</summary>
    public IReadOnlyList<QuestionElsewhere> AlsoAskedIn { get; init; } = [];

    /// <summary>The parts of <see cref="Score"/>; null unless asked for.</summary>
    public ScoreTree? Why { get; init; }
}

/// <summary>
/// The same question, in (nearly) the same words, in another guide. Lists of them go by guide slug, then in the order of the guide,
/// and end after <see cref="Most"/>.
/// </summary>
/// <param name="GuideTitle">Title of the guide that asks it.</param>
public sealed record QuestionElsewhere(QuestionId Id, string GuideTitle)
{
    public const int Most = 20;
}

/// <summary>What a hit says of its guide.</summary>
public sealed record GuideReference(string Slug, string Title, string Category, string Vertical)
{
    public static GuideReference From(GuideSummary guide) => new(guide.Slug, guide.Title, guide.Category, guide.Vertical);
}

/// <summary>How a range of text came to match.</summary>
public enum MatchKind
{
    Exact,

    /// <summary>Another form of the word (optimize, optimizing).</summary>
    Stem,
    Prefix,
    Typo,
    Synonym,
}

/// <summary>A stretch of text that matched, in UTF-16 units, on character borders.</summary>
public readonly record struct MarkRange(int Start, int Length, MatchKind How);

/// <summary>Plain text and where it matched; ranges are sorted and do not overlap.</summary>
public sealed record MarkedText(string Text, IReadOnlyList<MarkRange> Ranges);

/// <summary>A passage of an answer.</summary>
/// <param name="CutStart">The answer goes on before the passage.</param>
/// <param name="CutEnd">The answer goes on behind the passage.</param>
public sealed record Snippet(string Text, IReadOnlyList<MarkRange> Ranges, bool CutStart, bool CutEnd);

/// <summary>A number and the parts it is made of, in words: the explanation of a score.</summary>
public sealed record ScoreTree(double Value, string Description, IReadOnlyList<ScoreTree> Parts);

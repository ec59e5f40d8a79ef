using System.Text.Json.Serialization;
using GuideSearch.Contract.Requests;
using GuideSearch.Contract.Wire;
using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>One question or overview passage that matched.</summary>
/// <param name="Id"><c>guide/question</c>.</param>
/// <param name="Kind">question or overview.</param>
/// <param name="Rank">One-based, over all pages.</param>
/// <param name="Score">No unit; compares only within one answer.</param>
/// <param name="Question">The question; of an overview passage its heading.</param>
/// <param name="Snippets">Passages of the answer, best first.</param>
/// <param name="Missing">Words of the query that this document lacks, as typed.</param>
/// <param name="Section">technical, behavioral, situational, problem-solving, additional, other or overview.</param>
/// <param name="AnswerWords">Length of the answer in words.</param>
/// <param name="Url">Where the question stands on the public page of its guide.</param>
/// <param name="AskedIn">How many guides ask this question in (nearly) the same words, its own included.</param>
/// <param name="AlsoAskedIn">The same question in other guides, by guide slug, as many as asked for; whether they match or not.</param>
/// <param name="Why">The parts of the score; absent unless <c>explain=true</c>.</param>
public sealed record HitAnswer(
    string Id,
    string Kind,
    int Rank,
    double Score,
    MarkedTextAnswer Question,
    IReadOnlyList<SnippetAnswer> Snippets,
    IReadOnlyList<string> Missing,
    GuideReferenceAnswer Guide,
    string Category,
    string Vertical,
    string Section,
    IReadOnlyList<string> Tags,
    bool HasAnswer,
    int AnswerWords,
    string Url,
    int AskedIn,
    IReadOnlyList<QuestionReferenceAnswer> AlsoAskedIn,
    ScoreAnswer? Why)
{
    /// <summary>Values of declared facets, by the name of the facet; absent where there are none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Labels { get; init; }

    /// <summary>The members that are written; null for all.</summary>
    [JsonIgnore]
    public IReadOnlySet<string>? Fields { get; init; }

    public static HitAnswer From(SearchHit hit, HighlightMode mode, Addresses addresses)
    {
        var page = addresses.Guide(hit.Guide.Slug, hit.Guide.Category, hit.Guide.Vertical);
        return new(
            hit.Id.ToString(),
            KindNames.From(hit.Kind),
            hit.Rank,
            Math.Round(hit.Score, ScoreAnswer.Digits),
            MarkedTextAnswer.From(hit.Prompt, mode),
            [.. hit.Snippets.Select(s => SnippetAnswer.From(s, mode))],
            hit.Missing,
            new(hit.Guide.Slug, hit.Guide.Title, page),
            hit.Guide.Category,
            hit.Guide.Vertical,
            SectionTypes.NameOf(hit.Section),
            hit.Tags,
            hit.HasAnswer,
            hit.AnswerWords,
            Addresses.Question(page, hit.Anchor, hit.Prompt.Text),
            hit.AskedIn,
            [.. hit.AlsoAskedIn.Select(other => QuestionReferenceAnswer.From(other.Id))],
            hit.Why is null ? null : ScoreAnswer.From(hit.Why))
        {
            Labels = hit.Labels,
        };
    }
}

/// <param name="Id"><c>guide/question</c>.</param>
/// <param name="Guide">Slug of its guide.</param>
public sealed record QuestionReferenceAnswer(string Id, string Guide)
{
    public static QuestionReferenceAnswer From(QuestionId id) => new(id.ToString(), id.Guide);
}

/// <param name="Url">Its public page.</param>
public sealed record GuideReferenceAnswer(string Slug, string Title, string Url);

/// <summary>A number and the parts it is made of, in words.</summary>
public sealed record ScoreAnswer(double Value, string Description, IReadOnlyList<ScoreAnswer> Parts)
{
    public const int Digits = 4;

    public static ScoreAnswer From(ScoreTree tree) =>
        new(Math.Round(tree.Value, Digits), tree.Description, [.. tree.Parts.Select(From)]);
}

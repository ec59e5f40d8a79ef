using GuideSearch.Contract.Wire;
using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>A guide in a list.</summary>
/// <param name="Published">Absent where the guide gives no date.</param>
/// <param name="Tags">In the order of their letters.</param>
/// <param name="Questions">How many questions it asks, overview passages not counted.</param>
/// <param name="Url">Its public page.</param>
public sealed record GuideAnswer(
    string Slug,
    string Title,
    string Description,
    string Category,
    string Vertical,
    DateOnly? Published,
    DateOnly? Modified,
    IReadOnlyList<string> Tags,
    int Questions,
    string Url)
{
    /// <summary>Values of declared facets, by the name of the facet; absent where there are none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Labels { get; init; }

    public static GuideAnswer From(GuideSummary guide, Addresses addresses) => new(
        guide.Slug, guide.Title, guide.Description, guide.Category, guide.Vertical, guide.Published, guide.Modified, guide.Tags,
        guide.Questions, addresses.Guide(guide.Slug, guide.Category, guide.Vertical))
    {
        Labels = guide.Labels,
    };
}

/// <summary>One guide with its questions and overview passages in the order of its file.</summary>
public sealed record GuideDetailsAnswer(GuideAnswer Guide, IReadOnlyList<QuestionSummaryAnswer> Documents)
{
    public static GuideDetailsAnswer From(GuideDetails details, Addresses addresses)
    {
        var guide = GuideAnswer.From(details.Guide, addresses);
        return new(guide, [.. details.Documents.Select(d => QuestionSummaryAnswer.From(d, guide.Url))]);
    }
}

/// <summary>A question in the list of its guide, or as a neighbour.</summary>
/// <param name="Id"><c>guide/question</c>.</param>
/// <param name="Kind">question or overview.</param>
/// <param name="Question">The question; of an overview passage its heading.</param>
/// <param name="Section">technical, behavioral, situational, problem-solving, additional, other or overview.</param>
/// <param name="SectionTitle">The section's heading as the guide writes it; empty outside of sections.</param>
/// <param name="AnswerWords">Length of the answer in words.</param>
/// <param name="Url">Where it stands on the public page of its guide.</param>
public sealed record QuestionSummaryAnswer(
    string Id, string Kind, string Question, string Section, string SectionTitle, bool HasAnswer, int AnswerWords, string Url)
{
    public static QuestionSummaryAnswer From(QuestionSummary summary, string guideUrl) => new(
        summary.Id.ToString(), KindNames.From(summary.Kind), summary.Prompt, SectionTypes.NameOf(summary.Section), summary.SectionTitle,
        summary.HasAnswer, summary.AnswerWords, Addresses.Question(guideUrl, summary.Anchor, summary.Prompt));
}

/// <summary>Guides by title.</summary>
/// <param name="Total">How many guides match.</param>
/// <param name="Facets">Facets that narrow guides, with counts of guides; each ignores its own selection.</param>
public sealed record GuideListAnswer(
    string Generation, int Total, IReadOnlyList<GuideAnswer> Guides, IReadOnlyList<FacetAnswer> Facets, GuidePageAnswer Page);

/// <param name="Number">One-based.</param>
/// <param name="Next">Address of the next page; absent on the last.</param>
public sealed record GuidePageAnswer(int Number, int Size, int Pages, string? Next);

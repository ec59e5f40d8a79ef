using System.Text.Json.Serialization;
using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Exporting;

/// <summary>A question, or overview passage, on a line of its own: what an export writes of it.</summary>
/// <param name="File">Relative to the content folder, with forward slashes.</param>
/// <param name="Id"><c>guide/question</c>.</param>
/// <param name="Question">The prompt; of an overview passage its heading.</param>
/// <param name="SectionTitle">As the guide writes it; empty outside of sections.</param>
/// <param name="Number">As the guide numbers it; null where it does not.</param>
/// <param name="Line">One-based line of the prompt.</param>
/// <param name="EndLine">One-based last line of the answer.</param>
/// <param name="Guide">Slug of the guide.</param>
/// <param name="Has">What the answer contains: code, list, table, follow-ups.</param>
/// <param name="Answer">Plain text; empty where the guide leaves the question open.</param>
internal sealed record QuestionRow(
    string File,
    string Id,
    string Question,
    string Section,
    string SectionTitle,
    int? Number,
    int Line,
    int EndLine,
    bool HasAnswer,
    string Kind,
    string Guide,
    string Title,
    string Category,
    string Vertical,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Has,
    string Answer,
    [property: JsonIgnore] string AnswerHtml)
{
    /// <summary>Values of declared facets, by the name of the facet; left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Labels { get; init; }

    /// <summary>The documents of a reading that are wanted, guide by guide, in the order of the file.</summary>
    public static IEnumerable<QuestionRow> From(GuideReading reading, RowFilter wanted) =>
        from guide in reading.Guides
        from question in guide.Documents
        where wanted.Admits(guide, question)
        select From(guide, question);

    public static string KindOf(Question question) => question.Kind is DocumentKind.Overview ? "overview" : "question";

    private static QuestionRow From(Guide guide, Question question) => new(
        question.Source.Path,
        question.Id.ToString(),
        question.Prompt,
        SectionTypes.NameOf(question.Section),
        question.SectionTitle,
        question.Number,
        question.Source.Line,
        question.EndLine,
        question.HasAnswer,
        KindOf(question),
        guide.Slug,
        guide.Title,
        guide.Category,
        guide.Vertical,
        guide.Tags,
        AnswerFeatureNames.NamesOf(question.Features),
        question.Answer,
        question.AnswerHtml)
    {
        Labels = guide.Labels,
    };
}

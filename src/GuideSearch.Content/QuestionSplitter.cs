using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Drafts;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Shapes;
using GuideSearch.Content.Structure;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using Markdig.Syntax;

namespace GuideSearch.Content;

/// <summary>Splits the body of a guide into its questions and overview passages, each with an address.</summary>
/// <remarks>
/// Each step reads what the step before it made and changes nothing of it: tree, pieces (what may ask), segments (sections and passages),
/// marks (where they ask, in which layout), drafts (question and answer), questions.
/// </remarks>
internal static class QuestionSplitter
{
    /// <summary>Each costs another reading of the body.</summary>
    private const int MaxUnclosedFences = 5;

    /// <summary>As many for lines that only look like HTML: what is left of them then is text of one block.</summary>
    private const int MaxStrayRounds = 5;

    public static IReadOnlyList<Question> Split(string body, string guide, SplitOptions options, DiagnosticList diagnostics)
    {
        var document = Parse(body, diagnostics);
        var lines = new SourceLines(body);
        var anchors = AnchorsOf(document);
        var marked = options.OneQuestionPerFile ? [] : SegmentChoice.Choose(document, lines.Count, options.Sections);
        var read = options.OneQuestionPerFile ? [SingleQuestion.Read(document, lines, options)] : DraftReader.Read(marked, lines);
        var drafts = read.Select(WithoutInvisible).ToList();
        var slugs = new QuestionSlugs();
        var questions = drafts.Where(draft => draft.Prompt.Length > 0).Select(draft => QuestionOf(draft, guide, slugs, anchors,
            diagnostics.Path))
            .Where(question => question.Kind is DocumentKind.Question || question.HasAnswer).ToList();
        StructureChecks.Report(marked, drafts, questions, diagnostics);
        return questions.Count > ContentLimits.QuestionsPerGuide ? questions[..ContentLimits.QuestionsPerGuide] : questions;
    }

    /// <summary>A prompt of which nothing can be seen is no prompt.</summary>
    private static Draft WithoutInvisible(Draft draft) => CleanText.From(draft.Prompt).Length > 0 ? draft : draft with { Prompt = "" };

    private static MarkdownDocument Parse(string body, DiagnosticList diagnostics)
    {
        body = BlockLimits.WithoutLongLines(body, diagnostics);
        var (document, tooDeep) = GuideMarkdown.Read(body);
        if (tooDeep)
            diagnostics.Warning(DiagnosticCodes.MarkdownTooDeep, 0,
                "The Markdown is nested too deeply; the guide is read as headings and plain text.");

        for (var fences = 0; fences < MaxUnclosedFences && UnclosedFences.Close(document, body) is var (closed, line); fences++)
        {
            diagnostics.Warning(DiagnosticCodes.FenceUnclosed, line,
                "The code fence is never closed; it is read as closed before the next heading.");
            body = closed;
            document = GuideMarkdown.Read(body).Document;
        }

        for (var rounds = 0; rounds < MaxStrayRounds && StrayTags.Escape(document, body) is { } escaped; rounds++)
        {
            body = escaped;
            document = GuideMarkdown.Read(body).Document;
        }

        foreach (var excess in BlockLimits.LeftOut(document))
            diagnostics.Warning(excess.Code, excess.Line, excess.Message);
        HtmlStructure.Read(document);
        LabelledLines.Part(document);
        var leftOut = new RemovedHtml();
        AuthorsHtml.Settle(document, leftOut);
        leftOut.Report(diagnostics);
        return document;
    }

    /// <summary>
    /// The ids that the author gave, and for other headings GitHub's anchors: of the text as it stands, counted over all headings of the
    /// file.
    /// </summary>
    private static Dictionary<HeadingBlock, string> AnchorsOf(MarkdownDocument document)
    {
        var (ids, slugs) = (HeadingIds.Take(document), new Slugs());
        return document.Descendants<HeadingBlock>().ToDictionary(
            heading => heading, heading => ids.TryGetValue(heading, out var id) ? id : slugs.Next(InlineText.From(heading)));
    }

    private static Question QuestionOf(
        Draft draft, string guide, QuestionSlugs slugs, Dictionary<HeadingBlock, string> anchors, string path)
    {
        var answer = AnswerParts.From(draft.Answer);
        return new()
        {
            Id = new(guide, slugs.Next(draft.Prompt, draft.Kind is DocumentKind.Question ? "question" : "passage", answer.Text)),
            Kind = draft.Kind,
            Prompt = CleanText.From(draft.Prompt),
            Number = draft.Number,
            Section = draft.Section,
            SectionTitle = draft.SectionTitle,
            Answer = answer.Text,
            AnswerHtml = answer.Html,
            Features = answer.Features,
            Anchor = draft.Heading is not null && anchors.TryGetValue(draft.Heading, out var anchor) && anchor.Length > 0 ? anchor : null,
            Source = new(path, draft.Line),
            EndLine = draft.EndLine,
        };
    }
}

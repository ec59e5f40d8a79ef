using GuideSearch.Content.Defaults;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.FrontMatter;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Content;

/// <summary>Gives a guide its questions, and decides by them whether a file is a guide at all.</summary>
/// <param name="heading">The first heading of the body; null where it has none.</param>
/// <param name="reading">What is known without the questions.</param>
/// <param name="before">What was found before the questions.</param>
internal sealed class GuideQuestions(
    GuidePlace place, string body, Lazy<string?> heading, FrontMatterReading reading, IReadOnlyList<Diagnostic> before)
{
    private bool IsOneQuestion => reading.Question is { } said ? said is not "auto" : place.Defaults.OneQuestionPerFile is true;

    public ParsedGuide Find()
    {
        if (IsOneQuestion)
            return Split(one: true);

        var split = Split(one: false);
        if (split.Guide is { } guide && guide.Documents.Any(document => document.Kind is DocumentKind.Question))
            return split;

        if (SingleQuestion.PromptOf(heading.Value, reading.HasTitle ? reading.Guide.Title : "") is not var (prompt, sure)
            || place.Defaults.OneQuestionPerFile is false)
            return split;

        // "How to contribute" may be a question, or a page beside the guides: the files beside it tell.
        var alone = Split(one: true, prompt);
        return sure ? alone : split with { AsOneQuestion = alone };
    }

    private ParsedGuide Split(bool one, string? asks = null)
    {
        var diagnostics = new DiagnosticList(place.Path);
        var said = reading.Question is "file" or "auto" ? null : reading.Question;
        var options = new SplitOptions(one, place.Defaults.Sections) { Prompt = one ? said ?? asks : null, Title = reading.Guide.Title };
        var guide = reading.Guide with { Documents = QuestionSplitter.Split(body, reading.Guide.Slug, options, diagnostics) };
        var asked = guide.Documents.Any(document => document.Kind is DocumentKind.Question);
        return asked || reading.HasLabels ? Guide(guide, diagnostics) : NoGuide(diagnostics);
    }

    private ParsedGuide Guide(Guide guide, DiagnosticList diagnostics)
    {
        IReadOnlyList<Diagnostic> all = [.. before, .. reading.Inferred, .. diagnostics.Items];
        var warned = all.Any(diagnostic => diagnostic.Severity is Severity.Warning);
        return new(guide, warned ? FileOutcome.IndexedWithWarnings : FileOutcome.Indexed, all)
        {
            Slugs = reading.Slugs,
        };
    }

    /// <summary>What an author of other pages need not know is not told; what looked like a question and was not taken is.</summary>
    private static ParsedGuide NoGuide(DiagnosticList diagnostics)
    {
        diagnostics.Hint(
            DiagnosticCodes.NotAGuide, 0, "The file holds no question and is left out; mark questions as headings that ask.",
            cause: "no question");
        return new(null, FileOutcome.Skipped, [.. diagnostics.Items.Where(diagnostic => diagnostic.Severity is Severity.Hint)]);
    }
}

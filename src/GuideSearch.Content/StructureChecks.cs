using System.Text;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Drafts;
using GuideSearch.Content.Layouts;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using GuideSearch.Content.Shapes;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Content;

/// <summary>What the author of a guide should know about its questions.</summary>
internal static class StructureChecks
{
    public static void Report(IReadOnlyList<MarkedSegment> segments, IReadOnlyList<Draft> drafts, IReadOnlyList<Question> documents,
        DiagnosticList diagnostics)
    {
        var questions = documents.Where(q => q.Kind is DocumentKind.Question).ToList();
        foreach (var draft in drafts.Where(draft => draft.Prompt.Length == 0))
            diagnostics.Warning(DiagnosticCodes.QuestionWithoutText, draft.Line,
                "The question has no text and is left out; write it into the heading.");
        foreach (var question in questions.Where(q => !q.Prompt.EnumerateRunes().Any(Rune.IsLetterOrDigit)))
            diagnostics.Warning(DiagnosticCodes.QuestionWithoutWord, question.Source.Line,
                $"The question \"{question.Prompt}\" has no word, so only its answer can be found; write out what is asked.");
        if (questions.Count == 0)
            diagnostics.Warning(DiagnosticCodes.NoQuestion, 0,
                "No question was found; mark questions as headings below a heading such as 'Technical Questions'.");
        if (documents.Count > ContentLimits.QuestionsPerGuide)
            diagnostics.Warning(DiagnosticCodes.TooManyQuestions, 0,
                $"The guide has {documents.Count} questions and passages; the first {ContentLimits.QuestionsPerGuide} count. Split it.");

        NotTaken(segments, diagnostics);
        OpenAnswers(questions, diagnostics);
        SameTwice(questions, diagnostics);
        foreach (var segment in segments.Select(s => s.Segment).Where(
            s => s.Head.Heading is { Title: { Known: false } or { Kind: TitleKind.Plain } }
            && questions.Any(q => q.SectionTitle == s.Head.Title && q.Section is SectionType.Other)))
            diagnostics.Hint(DiagnosticCodes.UnknownSection, segment.Line,
                $"The section '{segment.Head.Title}' is of no known type; its questions are found under 'other'.");
    }

    /// <summary>Lines outside of answers that are set off and ask, but were not read as questions.</summary>
    private static void NotTaken(IReadOnlyList<MarkedSegment> segments, DiagnosticList diagnostics)
    {
        var taken = segments.SelectMany(segment => segment.Marks).Select(mark => mark.Line).ToHashSet();
        foreach (var (line, text) in segments.SelectMany(OverlookedQuestions.In).Where(each => !taken.Contains(each.Line)).Distinct())
            diagnostics.Hint(DiagnosticCodes.QuestionNotTaken, line,
                $"\"{text}\" looks like a question and was not taken for one; mark it as the other questions of the guide are marked.");
    }

    /// <summary>A warning where the section answers other questions, a hint where it is a list of questions for practice.</summary>
    private static void OpenAnswers(List<Question> questions, DiagnosticList diagnostics)
    {
        foreach (var section in questions.GroupBy(q => (q.Section, q.SectionTitle)))
        {
            var practice = section.All(q => !q.HasAnswer);
            foreach (var open in section.Where(q => !q.HasAnswer))
            {
                if (practice)
                    diagnostics.Hint(DiagnosticCodes.QuestionWithoutAnswer, open.Source.Line, "The question has no answer.");
                else
                    diagnostics.Warning(DiagnosticCodes.QuestionWithoutAnswer, open.Source.Line,
                        "The question has no answer, although others of its section have one.");
            }
        }
    }

    private static void SameTwice(List<Question> questions, DiagnosticList diagnostics)
    {
        foreach (var same in questions.GroupBy(q => Slugs.From(q.Prompt)).Where(g => g.Count() > 1))
        {
            foreach (var again in same.Skip(1))
                diagnostics.Warning(DiagnosticCodes.SameQuestionTwice, again.Source.Line,
                    $"The same question stands on line {same.First().Source.Line}; keep one of them.");
        }
    }
}

using GuideSearch.Cli.Output;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Checking;

/// <summary>What a folder holds, in numbers: questions by type, for each guide and in all, and what was left out.</summary>
internal static class ContentSummary
{
    /// <summary>"40 files, 1,200 questions: technical 900, other 300; 4 files without questions; 2 hints".</summary>
    /// <param name="diagnostics">All that was found, of the engine too.</param>
    public static string From(GuideReading reading, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var silent = reading.Diagnostics.Count(d => d.Code == DiagnosticCodes.NotAGuide)
            + reading.Guides.Count(guide => !QuestionsOf(guide).Any());
        var unpublished = reading.Diagnostics.Count(d => DiagnosticCodes.Unpublished.Contains(d.Code));
        var rejected = FileCounts.From(reading.Files).Rejected;
        var parts = new[]
        {
            $"{Counts.Format(reading.Files.Count, "file")}, {Questions([.. reading.Guides.SelectMany(QuestionsOf)])}",
            silent > 0 ? $"{Counts.Format(silent, "file")} without questions" : "",
            unpublished > 0 ? $"{Counts.Format(unpublished, "file")} not published" : "",
            rejected > 0 ? $"{Counts.Format(rejected, "file")} rejected" : "",
            Counts.OfSeverities(diagnostics),
        };
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    /// <summary>A line for each guide, in the order of their files.</summary>
    /// <param name="content">The content folder as it was written.</param>
    public static IEnumerable<string> Lines(GuideReading reading, string content) => reading.Guides
        .OrderBy(guide => guide.Source.Path, StringComparer.Ordinal)
        .Select(guide => $"{DiagnosticPath.Below(guide.Source.Path, content)}: {Questions([.. QuestionsOf(guide)])}");

    public static bool HasQuestions(GuideReading reading) => reading.Guides.Any(guide => QuestionsOf(guide).Any());

    private static IEnumerable<Question> QuestionsOf(Guide guide) => guide.Documents.Where(d => d.Kind is DocumentKind.Question);

    private static string Questions(IReadOnlyList<Question> questions)
    {
        var types = questions.CountBy(question => question.Section).OrderBy(type => type.Key)
            .Select(type => $"{SectionTypes.NameOf(type.Key)} {Counts.Number(type.Value)}");
        return $"{Counts.Format(questions.Count, "question")}{(questions.Count > 0 ? ": " : "")}{string.Join(", ", types)}";
    }
}

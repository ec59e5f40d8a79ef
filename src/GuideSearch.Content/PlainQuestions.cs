using GuideSearch.Content.Pieces;
using GuideSearch.Guides;

namespace GuideSearch.Content;

/// <summary>Folders in which most files are one question each, without a sign that says so.</summary>
internal static class PlainQuestions
{
    /// <summary>Files that begin like tasks and are so many that they are tasks: "Design Twitter", "Design a cache".</summary>
    private const int MinAlike = 3;

    /// <summary>Takes such files for the question that their heading is; one of them alone may be any page.</summary>
    /// <param name="paths">Of the same files.</param>
    public static IReadOnlyList<ParsedGuide> Taken(IReadOnlyList<ParsedGuide> parsed, IReadOnlyList<string> paths)
    {
        var folders = Enumerable.Range(0, parsed.Count).GroupBy(i => FolderOf(paths[i]), StringComparer.Ordinal)
            .Where(folder => AreQuestions([.. folder.Select(i => parsed[i])])).SelectMany(folder => folder).ToHashSet();
        return [.. parsed.Select((each, i) => folders.Contains(i) ? each.AsOneQuestion ?? each : each)];
    }

    /// <summary>Most are one question, and one of them asks plainly: "Design patterns" alone is a page about patterns.</summary>
    private static bool AreQuestions(IReadOnlyList<ParsedGuide> folder)
    {
        var questions = folder.Where(IsOne).Select(each => (each.AsOneQuestion ?? each).Guide!.Documents[0].Prompt).ToList();
        return questions.Count * 2 > folder.Count && (questions.Count >= MinAlike || questions.Exists(QuestionWords.AskPlainly));
    }

    private static bool IsOne(ParsedGuide parsed) =>
        parsed.AsOneQuestion is not null || parsed.Guide?.Documents is [{ Kind: DocumentKind.Question, SectionTitle: "" }];

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}

using GuideSearch.Guides;

namespace GuideSearch.Content;

/// <summary>Folders in which most files are one question each, without a sign that says so.</summary>
internal static class PlainQuestions
{
    /// <summary>Takes such files for the question that their heading is; one of them alone may be any page.</summary>
    /// <param name="paths">Of the same files.</param>
    public static IReadOnlyList<ParsedGuide> Taken(IReadOnlyList<ParsedGuide> parsed, IReadOnlyList<string> paths)
    {
        var folders = Enumerable.Range(0, parsed.Count).GroupBy(i => FolderOf(paths[i]), StringComparer.Ordinal)
            .Where(folder => folder.Count(i => IsOne(parsed[i])) * 2 > folder.Count()).SelectMany(folder => folder).ToHashSet();
        return [.. parsed.Select((each, i) => folders.Contains(i) ? each.AsOneQuestion ?? each : each)];
    }

    private static bool IsOne(ParsedGuide parsed) =>
        parsed.AsOneQuestion is not null || parsed.Guide?.Documents is [{ Kind: DocumentKind.Question, SectionTitle: "", Number: null }];

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}

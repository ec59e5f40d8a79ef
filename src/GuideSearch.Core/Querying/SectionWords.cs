using GuideSearch.Guides;

namespace GuideSearch.Querying;

/// <summary>Finds where a query asks for a kind of question: "behavioral questions", "technical interview questions".</summary>
internal static class SectionWords
{
    private static readonly (string[] Words, SectionType Type)[] _types =
    [
        (["technical"], SectionType.Technical),
        (["behavioral"], SectionType.Behavioral),
        (["behavioural"], SectionType.Behavioral),
        (["situational"], SectionType.Situational),
        (["scenario"], SectionType.Situational),
        (["scenario-based"], SectionType.Situational),
        (["problem-solving"], SectionType.ProblemSolving),
        (["problem", "solving"], SectionType.ProblemSolving),
    ];

    /// <param name="folded">The words of the query in their order, each folded.</param>
    public static IEnumerable<(int Start, int Length, SectionType Type)> Find(IReadOnlyList<string> folded)
    {
        for (var i = 0; i < folded.Count; i++)
        {
            foreach (var (words, type) in _types)
            {
                if (!WordRun.StandsAt(words, folded, i) || QuestionsAt(folded, i + words.Length) is not { } end)
                    continue;

                yield return (i, end - i, type);
                i = end - 1;
                break;
            }
        }
    }

    /// <returns>The place behind "questions" or "interview questions"; null where neither stands.</returns>
    private static int? QuestionsAt(IReadOnlyList<string> folded, int at)
    {
        if (at < folded.Count && folded[at] is "interview")
            at++;
        return at < folded.Count && folded[at] is "question" or "questions" ? at + 1 : null;
    }
}

using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>A question as its page shows it.</summary>
/// <param name="Next">What may be asked after it, but for the neighbour that the page leads to anyway.</param>
/// <param name="Similar">Questions about the same things, but for those of <paramref name="Next"/>.</param>
public sealed record QuestionView(QuestionDetails Details, IReadOnlyList<RelatedQuestion> Next, IReadOnlyList<RelatedQuestion> Similar)
{
    /// <summary>The search it was found by; null where it was reached in another way.</summary>
    public QuestionTrail? Trail { get; init; }

    /// <summary>So many of each kind stand on the page.</summary>
    public const int Most = 5;

    /// <summary>Address of the guide's file as it is written; null where it is not handed out.</summary>
    public string? Source { get; init; }

    public static QuestionView Create(QuestionDetails details, RelatedQuestions? next, RelatedQuestions? similar)
    {
        var after = Without([details.Next?.Id], next).ToList();
        return new(details, after, [.. Without([.. after.Select(q => q.Listed?.Question.Id)], similar)]);
    }

    private static IEnumerable<RelatedQuestion> Without(IReadOnlyList<Guides.QuestionId?> known, RelatedQuestions? related) =>
        related?.Questions.Where(q => q.Listed is null || !known.Contains(q.Listed.Question.Id)) ?? [];
}

using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>A question as its page shows it.</summary>
/// <param name="Next">What may be asked after it, but for the neighbour that the page leads to anyway.</param>
/// <param name="Similar">Questions about the same things, but for those of <paramref name="Next"/>.</param>
public sealed record QuestionView(QuestionDetails Details, IReadOnlyList<RelatedQuestion> Next, IReadOnlyList<RelatedQuestion> Similar)
{
    /// <summary>Its title in tabs and among the results of search engines.</summary>
    public required string Title { get; init; }

    /// <summary>The question whose page search engines should keep: this one, or one that says the same.</summary>
    public required QuestionId Canonical { get; init; }

    /// <summary>The search it was found by; null where it was reached in another way.</summary>
    public QuestionTrail? Trail { get; init; }

    /// <summary>So many of each kind stand on the page.</summary>
    public const int Most = 5;

    /// <summary>Address of the guide's file as it is written; null where it is not handed out.</summary>
    public string? Source { get; init; }

    public static QuestionView Create(QuestionDetails details, QuestionSurroundings around)
    {
        var after = Without([details.Next?.Id], around.Next).ToList();
        return new(details, after, [.. Without([.. after.Select(q => q.Listed?.Question.Id)], around.Similar)])
        {
            Title = QuestionTitles.Create(details, around),
            Canonical = around.ChooseCanonical(details.Question),
        };
    }

    private static IEnumerable<RelatedQuestion> Without(IReadOnlyList<QuestionId?> known, RelatedQuestions? related) =>
        related?.Questions.Where(q => q.Listed is null || !known.Contains(q.Listed.Question.Id)) ?? [];
}

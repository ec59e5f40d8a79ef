using GuideSearch.Contract.Wire;
using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>The questions that a posting makes likely.</summary>
/// <param name="Groups">By type of section, in the order of the types; none is empty.</param>
/// <param name="Practice">
/// Address of the page to practice exactly these questions: it holds their ids and nothing of the posting. Null where there are none.
/// </param>
/// <param name="TimedOut">Time ran out, and the end of the posting was not looked at.</param>
public sealed record PrepareAnswer(string Generation, IReadOnlyList<PreparedGroupAnswer> Groups, string? Practice, bool TimedOut)
{
    public static PrepareAnswer From(Preparation preparation, Addresses addresses) => new(
        preparation.Generation,
        [
            .. preparation.Questions.Index().GroupBy(found => found.Item.Question.Question.Section).OrderBy(group => group.Key)
                .Select(group => new PreparedGroupAnswer(
                    SectionTypes.NameOf(group.Key),
                    [.. group.Select(found => PreparedQuestionAnswer.From(found.Item, found.Index + 1, addresses))])),
        ],
        preparation.Questions.Count == 0
            ? null
            : addresses.Of(Addresses.PracticePath(preparation.Questions.Select(question => question.Question.Question.Id))),
        preparation.TimedOut);
}

/// <param name="Section">The type of section.</param>
/// <param name="Questions">The likeliest first.</param>
public sealed record PreparedGroupAnswer(string Section, IReadOnlyList<PreparedQuestionAnswer> Questions);

/// <param name="Rank">One-based, over all groups: the likeliest question is 1.</param>
/// <param name="Words">The words of the posting that led to it, as they stand there; at least one.</param>
public sealed record PreparedQuestionAnswer(int Rank, IReadOnlyList<string> Words, ListedQuestionAnswer Question)
{
    public static PreparedQuestionAnswer From(PreparedQuestion found, int rank, Addresses addresses) =>
        new(rank, found.Words, ListedQuestionAnswer.From(found.Question, addresses));
}

using GuideSearch.Guides;

namespace GuideSearch.Search;

/// <summary>How a question stands to the one it is shown beside; wire names, in the order of preference.</summary>
public enum Relation
{
    /// <summary>The answer names it as a follow-up.</summary>
    Named,

    /// <summary>It asks about the same subject, and for more.</summary>
    Deeper,

    /// <summary>It comes next in other guides that ask the same question.</summary>
    Together,

    /// <summary>It comes next in the same guide.</summary>
    Next,

    /// <summary>It is about the same things.</summary>
    Similar,
}

/// <summary>A question with the guide it stands in, as lists show it.</summary>
/// <param name="AskedIn">How many guides ask it in (nearly) the same words, its own included.</param>
public sealed record ListedQuestion(QuestionSummary Question, GuideReference Guide, int AskedIn);

/// <summary>A question worth looking at beside, or after, another one.</summary>
/// <param name="Prompt">The question; of a follow-up that an answer names, as that answer puts it.</param>
/// <param name="Why">A sentence for the candidate.</param>
/// <param name="Listed">Null for a follow-up that an answer names: no guide has it as a question of its own.</param>
public sealed record RelatedQuestion(Relation Relation, string Prompt, string Why, ListedQuestion? Listed);

/// <param name="Id">The question they belong to, as it is called now.</param>
/// <param name="Questions">Best first.</param>
public sealed record RelatedQuestions(string Generation, QuestionId Id, IReadOnlyList<RelatedQuestion> Questions);

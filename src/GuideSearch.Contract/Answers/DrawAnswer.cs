using GuideSearch.Contract.Wire;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>Questions to practice with, in the order in which they were drawn.</summary>
/// <param name="Seed">The seed that was given, or a fresh one: with it, the same generation draws the same questions again.</param>
/// <param name="Pool">How many different questions there were to draw from.</param>
/// <param name="Questions">No two of them ask the same.</param>
/// <param name="TimedOut">The search ran out of time and the pool is what it has: another draw by this seed may differ.</param>
public sealed record DrawAnswer(string Generation, string Seed, int Pool, IReadOnlyList<ListedQuestionAnswer> Questions, bool TimedOut)
{
    public static DrawAnswer From(PracticeSet set, Addresses addresses) => new(
        set.Generation, set.Seed, set.Pool, [.. set.Questions.Select(q => ListedQuestionAnswer.From(q, addresses))], set.TimedOut);
}

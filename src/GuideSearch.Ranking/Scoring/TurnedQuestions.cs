using GuideSearch.Core.Ranking;
using GuideSearch.Querying;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Scoring;

/// <summary>
/// The factor <c>turned(q, d)</c>: less than 1 where a word that turns what is asked (not, without, before, first) stands in the query and
/// not in the question, or denies the question and not the query.
/// </summary>
/// <param name="asked">What turns the query.</param>
public sealed class TurnedQuestions(QuestionTurns asked, Func<int, QuestionTurns> turnsOf, RankingOptions options)
{
    public double FactorOf(int document)
    {
        var own = turnsOf(document);
        return (asked & ~own) != 0 ? options.TurnMissingFactor
            : (own & ~asked & QuestionTurns.Denied) != 0 ? options.DenialFactor
            : 1;
    }

    public ScoreTree Explain(int document)
    {
        var own = turnsOf(document);
        return (asked & ~own) is not QuestionTurns.None and var missing
            ? ExplanationText.Leaf(
                FactorOf(document), $"turned = turnMissingFactor {options.TurnMissingFactor:0.###}: not asked is {NameOf(missing)}")
            : ExplanationText.Leaf(
                FactorOf(document), $"turned = denialFactor {options.DenialFactor:0.###}: the question denies what the query does not");
    }

    /// <summary>What turns the question of each document.</summary>
    public static QuestionTurns[] Read(IOccurrences occurrences)
    {
        var turns = new QuestionTurns[occurrences.Documents];
        foreach (var (word, turn) in QuestionSubject.TurningWords)
            occurrences.Count(TextField.Prompt, TermForm.Word, [word], (document, _) => turns[document] |= turn);
        return turns;
    }

    private static string NameOf(QuestionTurns turns) =>
        turns.ToString().Replace("Denied", "not", StringComparison.Ordinal).ToLowerInvariant();
}

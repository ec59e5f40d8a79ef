using GuideSearch.Analysis;
using GuideSearch.Core.Ranking;
using GuideSearch.Querying;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.Ranking.Related;

/// <summary>A word that tells a question from others.</summary>
/// <param name="Text">As the question writes it.</param>
/// <param name="Weight">What it is worth: frequency in the question, saturated, times idf.</param>
/// <param name="InPrompt">It stands in the question itself, not only in its answer.</param>
public sealed record KeyTerm(string Text, string Stem, double Weight, bool InPrompt);

/// <summary>Chooses the words of a question that say most about it.</summary>
/// <param name="documents">N, of the generation.</param>
/// <param name="frequencyOf">In how many documents a stem stands, in the question or in the answer, whichever are more.</param>
public sealed class KeyTerms(int documents, Func<string, int> frequencyOf, RankingOptions options)
{
    /// <summary>Best first.</summary>
    public List<KeyTerm> Of(string prompt, string answer)
    {
        var counted = new Dictionary<string, (string Text, double Count, bool InPrompt)>(StringComparer.Ordinal);
        Count(prompt, options.PromptWeight, inPrompt: true, counted);
        Count(answer, options.AnswerWeight, inPrompt: false, counted);
        return
        [
            .. counted.Where(term => IsKeyTerm(term.Key))
                .Select(term => new KeyTerm(term.Value.Text, term.Key, WeightOf(term.Key, term.Value.Count), term.Value.InPrompt))
                .OrderByDescending(term => term.Weight).ThenBy(term => term.Stem, StringComparer.Ordinal)
                .Take(options.KeyTerms),
        ];
    }

    /// <summary>Stems of the telling words of a text, frequent ones included.</summary>
    public static HashSet<string> StemsOf(string text) => [.. Words(text).Select(token => token.Stem)];

    private static void Count(
        string text, double weight, bool inPrompt, Dictionary<string, (string Text, double Count, bool InPrompt)> counted)
    {
        foreach (var token in Words(text))
        {
            var known = counted.GetValueOrDefault(token.Stem, (text[token.Start..token.End], 0, inPrompt));
            counted[token.Stem] = known with { Count = known.Count + weight };
        }
    }

    private static IEnumerable<TextToken> Words(string text)
    {
        var words = TechnicalAnalyzer.Words(text);
        var telling = QuestionSubject.Mark(words.ConvertAll(word => word.Term));
        return words.Where((token, i) => telling[i] && !QuestionSubject.IsCommon(token.Term));
    }

    /// <summary>Others must have it too; numbers are details of one answer.</summary>
    private bool IsKeyTerm(string stem) =>
        !char.IsAsciiDigit(stem[0]) && frequencyOf(stem) is > 1 and var having
        && having <= Math.Max(options.KeyTermDocuments, documents * options.KeyTermShare);

    private double WeightOf(string stem, double count) =>
        Bm25F.Idf(documents, frequencyOf(stem)) * Bm25F.Saturate(count, options.Saturation);
}

using GuideSearch.Lucene.Analysis;
using GuideSearch.Lucene.Querying;
using GuideSearch.Querying;
using GuideSearch.Ranking;

namespace GuideSearch.Lucene.Related;

/// <summary>A word by which a question is told from others.</summary>
/// <param name="Text">As the question writes it.</param>
/// <param name="Weight">What it is worth: frequency in the question, saturated, times idf.</param>
/// <param name="InPrompt">It stands in the question itself, not only in its answer.</param>
internal sealed record TellingTerm(string Text, string Stem, double Weight, bool InPrompt);

/// <summary>Chooses the words of a question that say most about it.</summary>
internal sealed class TellingTerms(SearchableGeneration generation, RankingOptions ranking)
{
    /// <summary>So many words tell what a question is about; more only cost time.</summary>
    private const int Most = 12;

    /// <summary>A word in more than this share of the documents tells nothing, unless these are very few.</summary>
    private const double MostDocuments = 0.1;

    private const int AlwaysAllowed = 5;

    /// <summary>Best first.</summary>
    public List<TellingTerm> Of(string prompt, string answer)
    {
        var counted = new Dictionary<string, (string Text, double Count, bool InPrompt)>(StringComparer.Ordinal);
        Count(prompt, ranking.PromptWeight, inPrompt: true, counted);
        Count(answer, ranking.AnswerWeight, inPrompt: false, counted);
        return
        [
            .. counted.Where(term => IsTelling(term.Key))
                .Select(term => new TellingTerm(term.Value.Text, term.Key, WeightOf(term.Key, term.Value.Count), term.Value.InPrompt))
                .OrderByDescending(term => term.Weight).ThenBy(term => term.Stem, StringComparer.Ordinal)
                .Take(Most),
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
    private bool IsTelling(string stem) =>
        !char.IsAsciiDigit(stem[0]) && generation.FrequencyOf(stem) is > 1 and var having
        && having <= Math.Max(AlwaysAllowed, generation.Documents * MostDocuments);

    private double WeightOf(string stem, double count) =>
        Bm25F.Idf(generation.Documents, generation.FrequencyOf(stem)) * Bm25F.Saturate(count, ranking.Saturation);
}

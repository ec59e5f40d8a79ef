using System.Collections.Frozen;
using GuideSearch.Analysis;
using GuideSearch.Preparing;
using GuideSearch.Querying;

namespace GuideSearch.Ranking.Planning;

/// <summary>A sentence of a posting as a search.</summary>
/// <param name="Reading">Of its known words; its meaning is that of the sentence.</param>
/// <param name="Weight">How much it says beside the other sentences, from 0 to 1.</param>
public sealed record SentenceSearch(QueryReading Reading, double Weight);

/// <summary>Chooses the sentences of a posting that say most of what will be asked.</summary>
public static class SentenceSearches
{
    /// <summary>The rarest of a sentence; more would be a list, of which nothing has all.</summary>
    private const int MaxWords = 12;

    /// <summary>In so few documents a word says something however few there are.</summary>
    private const int FewDocuments = 5;

    private const int MaxCountDigits = 3;

    /// <summary>A sentence without a rare word, such as "work in a team", still asks for something.</summary>
    private const double MinWeight = 0.3;

    /// <summary>Words that count or measure, whatever it is, and those that fit any position.</summary>
    private static readonly FrozenSet<string> _anywhere = """
        one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred
        thousand million billion percent half third quarter first second
        hour hours day days daily week weeks weekly month months monthly year years yearly annual
        person people somebody someone nobody everybody anybody team teams colleague colleagues company companies
        good great best nice new little much well above afterwards together
        work works working will would like love bring brings brought take takes took make makes need needs needed
    """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="documents">N, of the generation.</param>
    /// <returns>In the order of the posting; none where no document has a word of it.</returns>
    public static IReadOnlyList<SentenceSearch> Create(Posting posting, TermExpander expander, int documents, int max)
    {
        var weighed = posting.Sentences.DistinctBy(sentence => sentence.Told, StringComparer.OrdinalIgnoreCase)
            .Select((sentence, place) => (Sentence: sentence, Place: place, Words: KnownWords(sentence, expander, documents)))
            .Where(found => found.Words.Count > 0)
            .Select(found => (found.Sentence, found.Place, found.Words, Sum: found.Words.Sum(word => word.Idf)))
            .OrderByDescending(found => found.Sum).ThenBy(found => found.Place).Take(max).ToList();
        if (weighed.Count == 0)
            return [];

        var most = weighed[0].Sum;
        return
        [
            .. weighed.OrderBy(found => found.Place).Select(found => new SentenceSearch(
                QueryReading.Create(found.Sentence.Told, [.. found.Words.Select(word => word.Text)]),
                MinWeight + (1 - MinWeight) * found.Sum / most)),
        ];
    }

    /// <summary>Those that a document has, and not every fourth; in the order of the sentence.</summary>
    private static List<(string Text, double Idf)> KnownWords(TextSentence sentence, TermExpander expander, int documents) =>
    [
        .. sentence.Words.Where(word => !_anywhere.Contains(word) && !Counts(word)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select((text, place) => (Text: text, Place: place, Frequency: FrequencyOf(text, expander)))
            .Where(word => word.Frequency > 0 && word.Frequency <= Math.Max(documents / 4, FewDocuments))
            .Select(word => (word.Text, word.Place, Idf: Math.Log(1 + documents / (1.0 + word.Frequency))))
            .OrderByDescending(word => word.Idf).Take(MaxWords).OrderBy(word => word.Place)
            .Select(word => (word.Text, word.Idf)),
    ];

    /// <summary>"30 days", "50 %": a short number counts something; a long one names it, as in "ISO 13849".</summary>
    private static bool Counts(string word) => word.Length <= MaxCountDigits && word.All(char.IsAsciiDigit);

    /// <summary>Of a compound, that of its rarest part.</summary>
    private static int FrequencyOf(string word, TermExpander expander) =>
        TechnicalAnalyzer.Analyze(word).Select(token => expander.FrequencyOf(token.Stem)).Where(count => count > 0).DefaultIfEmpty().Min();
}

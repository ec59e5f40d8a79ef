using GuideSearch.Analysis;
using GuideSearch.Core.Ranking;
using GuideSearch.Querying;

namespace GuideSearch.Ranking.Planning;

/// <summary>
/// Chooses what of a long text is searched for: the words that say most in the generation, and the sentences that carry them.
/// </summary>
/// <remarks>
/// A word weighs <c>(1 + ln tf) · idf</c>, tf of the text and idf of the generation; one that no document has finds nothing and is left
/// aside, unless there is no other. Sentences are taken one after the other, each time the one that adds most of the chosen words' idf.
/// </remarks>
public sealed class TextChoice
{
    /// <summary>What a chosen word still weighs once a sentence has it.</summary>
    private const double Repeated = 0.25;

    /// <summary>Of a text of very short ones, more than these tell nothing more.</summary>
    private const int MaxSentences = 64;

    private readonly TermExpander _expander;
    private readonly int _documents;

    /// <summary>By stem, in the order of the text.</summary>
    private readonly OrderedDictionary<string, Candidate> _candidates = new(StringComparer.Ordinal);

    private readonly List<HashSet<string>> _stems = [];

    /// <summary>By word: a text repeats many, and each is analyzed once.</summary>
    private readonly Dictionary<string, List<(string Text, string Stem)>> _units = new(StringComparer.Ordinal);

    private TextChoice(TermExpander expander, int documents) => (_expander, _documents) = (expander, documents);

    /// <param name="reading">Of any text; one that was typed stands as it is.</param>
    /// <param name="documents">N, of the generation.</param>
    /// <returns>The same reading with the chosen words as its words, and what was chosen in <see cref="QueryReading.Read"/>.</returns>
    public static QueryReading Choose(QueryReading reading, TermExpander expander, int documents, RankingOptions options)
    {
        if (reading.LongText is not { } text)
            return reading;

        var choice = new TextChoice(expander, documents);
        choice.Collect(text.Sentences.Any(sentence => sentence.Words.Count > 0) ? text.Sentences.Select(s => s.Words) : [reading.Words]);
        var words = choice.BestWords(options.TextWords);
        var sentences = choice.BestSentences(text, words, options.TextPassages);
        return reading.Choosing([.. words.Select(word => word.Text)], sentences, choice.Aside(text, words, sentences));
    }

    private void Collect(IEnumerable<IReadOnlyList<string>> sentences)
    {
        foreach (var words in sentences)
        {
            var stems = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (text, stem) in words.SelectMany(UnitsOf))
            {
                stems.Add(stem);
                var known = _candidates.GetValueOrDefault(stem) ?? new(text, stem, _expander.FrequencyOf(stem));
                _candidates[stem] = known with { Occurrences = known.Occurrences + 1 };
            }

            _stems.Add(stems);
        }
    }

    private List<(string Text, string Stem)> UnitsOf(string word) =>
        _units.TryGetValue(word, out var known) ? known : _units[word] = [.. ReadUnits(word)];

    /// <summary>A compound that the index holds joined is one unit; any other falls into its parts, as a query of it does.</summary>
    private IEnumerable<(string Text, string Stem)> ReadUnits(string word)
    {
        var tokens = TechnicalAnalyzer.Analyze(word);
        var places = tokens.Where(token => token.Length == 1).GroupBy(token => token.Position).Select(place => place.First()).ToList();
        if (places is [var single])
            return [(word, single.Stem)];

        var joined = tokens.FirstOrDefault(token => token.Length == places.Count && places.Count > 1);
        return joined.Term is { Length: > 0 } && _expander.FrequencyOf(joined.Stem) > 0
            ? [(word, joined.Stem)]
            : places.Select(place => (word[place.Start..place.End], place.Stem));
    }

    private List<Candidate> BestWords(int max)
    {
        var known = _candidates.Values.Where(word => word.Documents > 0).ToList();
        return
        [
            .. (known.Count > 0 ? known : [.. _candidates.Values]).OrderByDescending(WeightOf).Take(max)
                .OrderBy(word => _candidates.IndexOf(word.Stem)),
        ];
    }

    /// <summary>All that carry anything, as long as the passages hold them.</summary>
    private List<TextSentence> BestSentences(LongText text, List<Candidate> words, int passages)
    {
        var open = Enumerable.Range(0, text.Sentences.Count).Where(i => text.Sentences[i].Words.Count > 0)
            .DistinctBy(i => text.Sentences[i].Told).ToHashSet();
        var room = passages * TextPassages.MaxLength;
        SortedSet<int> chosen = open.Sum(i => text.Sentences[i].Told.Length + 1) <= room ? [.. open] : Carrying(text, open, words, room);
        return [.. chosen.Select(i => text.Sentences[i])];
    }

    private SortedSet<int> Carrying(LongText text, HashSet<int> open, List<Candidate> words, int room)
    {
        var left = words.ToDictionary(word => word.Stem, WeightOf);
        var chosen = new SortedSet<int>();
        while (open.Count > 0 && chosen.Count < MaxSentences)
        {
            var best = open.MaxBy(i => (_stems[i].Sum(stem => left.GetValueOrDefault(stem)), -i));
            open.Remove(best);
            if (text.Sentences[best].Told.Length >= room)
                continue;

            chosen.Add(best);
            room -= text.Sentences[best].Told.Length + 1;
            foreach (var stem in _stems[best].Where(left.ContainsKey))
                left[stem] *= Repeated;
        }

        return chosen;
    }

    private List<string> Aside(LongText text, List<Candidate> words, List<TextSentence> sentences)
    {
        var stems = words.ConvertAll(word => word.Stem);
        return
        [
            .. text.Sentences.Where((sentence, i) =>
                !sentences.Contains(sentence) && (sentence.Words.Count == 0 || i >= _stems.Count || !_stems[i].Overlaps(stems)))
                .Select(sentence => sentence.Text),
        ];
    }

    private double WeightOf(Candidate word) =>
        (1 + Math.Log(word.Occurrences)) * Math.Log(1 + _documents / (1.0 + word.Documents));

    private sealed record Candidate(string Text, string Stem, int Documents)
    {
        public int Occurrences { get; init; }
    }
}

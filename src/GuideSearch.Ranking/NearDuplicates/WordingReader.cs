using GuideSearch.Analysis;
using GuideSearch.Querying;

namespace GuideSearch.Ranking.NearDuplicates;

/// <summary>Reads questions as wordings; those that are the same word for word are one.</summary>
public sealed class WordingReader
{
    private readonly Dictionary<string, Wording> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(int First, int Second), int> _shingles = [];

    /// <summary>In the order of their first document.</summary>
    public List<Wording> Wordings { get; } = [];

    /// <summary>In how many wordings each shingle stands, by its number.</summary>
    public List<int> Frequencies { get; } = [];

    /// <param name="document">Documents come in their order, and so do guides.</param>
    public void Add(string prompt, int document, int guide)
    {
        var words = TechnicalAnalyzer.Words(prompt);
        var folded = words.ConvertAll(word => word.Term);
        var text = string.Join(' ', folded);
        if (!_byText.TryGetValue(text, out var wording))
            Wordings.Add(_byText[text] = wording = new(ShinglesOf(words, QuestionSubject.Mark(folded)), QuestionSubject.TurnsIn(folded)));
        wording.Add(document, guide);
    }

    private int[] ShinglesOf(List<TextToken> words, bool[] telling)
    {
        const int None = -1;
        var (shingles, before) = (new HashSet<int>(), None);
        for (var i = 0; i < words.Count; i++)
        {
            if (!telling[i])
                continue;

            var word = NumberOf(words[i].Stem);
            shingles.Add(NumberOf((word, None)));
            if (before != None)
                shingles.Add(NumberOf((before, word)));
            before = word;
        }

        foreach (var shingle in shingles)
            Frequencies[shingle]++;
        return [.. shingles];
    }

    private int NumberOf(string stem)
    {
        if (!_words.TryGetValue(stem, out var number))
            _words[stem] = number = _words.Count;
        return number;
    }

    private int NumberOf((int First, int Second) words)
    {
        if (!_shingles.TryGetValue(words, out var number))
        {
            _shingles[words] = number = _shingles.Count;
            Frequencies.Add(0);
        }

        return number;
    }
}

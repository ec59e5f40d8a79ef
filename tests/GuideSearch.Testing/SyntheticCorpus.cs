using System.Text;
using GuideSearch.Guides;

namespace GuideSearch.Testing;

/// <summary>
/// Guides of made-up words whose frequencies follow Zipf's law, as those of language do; equal seeds give equal guides. Facets have the
/// shape of the real family: 3 categories, 9 verticals, 400 tags of which one is on every guide.
/// </summary>
public sealed class SyntheticCorpus
{
    private const int QuestionsPerGuide = 10;

    private static readonly string[] _onsets = ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pl"];
    private static readonly string[] _rimes = ["a", "e", "i", "o", "u", "an", "er", "in", "or", "al", "ent", "est"];

    private readonly Random _random;
    private readonly double[] _cumulative;

    public SyntheticCorpus(int seed, int vocabulary = 20_000)
    {
        _random = new(seed);
        Words = MakeWords(vocabulary);
        _cumulative = new double[vocabulary];
        for (var (rank, sum) = (0, 0d); rank < vocabulary; rank++)
            _cumulative[rank] = sum += 1d / (rank + 1);
    }

    /// <summary>The vocabulary, most frequent first.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Guides with so many questions together, in the order of their slugs.</summary>
    public IEnumerable<Guide> Guides(int questions)
    {
        for (var first = 0; first < questions; first += QuestionsPerGuide)
            yield return MakeGuide(first / QuestionsPerGuide, Math.Min(QuestionsPerGuide, questions - first));
    }

    /// <summary>Some words in a row, by their frequency.</summary>
    public string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => NextWord()));

    private Guide MakeGuide(int number, int questions)
    {
        var guide = AGuide.Named($"guide-{number:000000}")
            .Titled(Sentence(3))
            .In($"Category {number % 3}", $"Vertical {number % 9}")
            .Tagged(["Interview Prep", .. Enumerable.Range(0, 4).Select(_ => $"Tag {Zipf() % 400}")])
            .Published(new DateOnly(2024, 1, 1).AddDays(number % 700));
        for (var q = 0; q < questions; q++)
            guide.Asking($"What is {Sentence(6 + (q % 6))}?", MakeAnswer(), (SectionType)(q % 5));
        return guide.Build();
    }

    /// <summary>A paragraph and five list items: 120 words, as the real answers have.</summary>
    private string MakeAnswer()
    {
        var answer = new StringBuilder(Sentence(45)).Append('.');
        for (var item = 0; item < 5; item++)
            answer.Append('\n').Append(Sentence(15)).Append('.');
        return answer.ToString();
    }

    private string NextWord() => Words[Zipf()];

    private int Zipf()
    {
        var at = Array.BinarySearch(_cumulative, _random.NextDouble() * _cumulative[^1]);
        return Math.Min(at < 0 ? ~at : at, _cumulative.Length - 1);
    }

    private List<string> MakeWords(int count)
    {
        var words = new HashSet<string>(count);
        while (words.Count < count)
            words.Add(string.Concat(Enumerable.Range(0, 2 + _random.Next(3)).Select(_ => Pick(_onsets) + Pick(_rimes))));
        return [.. words];
    }

    private string Pick(string[] parts) => parts[_random.Next(parts.Length)];
}

using System.Numerics;

namespace GuideSearch.Lucene.Querying;

/// <summary>How much of a query a document covers: 1 with every word, falling with the weight of those it lacks.</summary>
/// <remarks>
/// Two words are asked for together; the more words there are, the more of them are only a way of putting it. So what a document lacks
/// counts in full for two words and falls with the square of their number.
/// </remarks>
internal sealed class Coverage
{
    /// <summary>Up to so many words, what each combination of them covers is worked out once: a thousand numbers.</summary>
    private const int RememberedWords = 10;

    private readonly IReadOnlyList<Matches> _words;
    private readonly double[] _known;

    /// <param name="exponent">How steeply it falls for two words.</param>
    public Coverage(IReadOnlyList<Matches> words, double exponent)
    {
        _words = words;
        TotalWeight = words.Sum(word => word.Idf);
        AllWords = (1UL << words.Count) - 1;
        Steepness = exponent * Math.Min(1, 4.0 / (words.Count * words.Count));
        _known = words.Count <= RememberedWords ? new double[1 << words.Count] : [];
    }

    /// <summary>The sum of what all words bring at most; a word that no document has brings nothing.</summary>
    public double TotalWeight { get; }

    /// <summary>The parts of a document that has every word.</summary>
    public ulong AllWords { get; }

    /// <summary>The power to which the covered share is raised.</summary>
    public double Steepness { get; }

    public bool IsComplete(ulong parts) => (parts & AllWords) == AllWords;

    public double FactorOf(ulong parts)
    {
        var words = parts & AllWords;
        if (words == AllWords || TotalWeight == 0)
            return 1;
        if (_known.Length == 0)
            return Work(words);

        ref var known = ref _known[words];
        return known > 0 ? known : known = Work(words);
    }

    private double Work(ulong words)
    {
        var covered = 0.0;
        for (var bits = words; bits != 0; bits &= bits - 1)
            covered += _words[BitOperations.TrailingZeroCount(bits)].Idf;
        return Math.Pow(covered / TotalWeight, Steepness);
    }
}

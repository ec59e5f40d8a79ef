namespace GuideSearch.Testing.Corpora;

/// <summary>
/// Guides recombined from the sentences of real ones: common words stay common, invented names are rare, and equal seeds over equal sources
/// give equal bytes. Each guide depends on its number alone, so that none is held for another.
/// </summary>
internal sealed class SyntheticGuides
{
    private const int MaxQuestions = 40;

    private readonly SourceGuides _source;
    private readonly ulong _seed;
    private readonly List<int> _sizes;

    /// <param name="questions">Of all guides together; at least <see cref="CorpusFolder.MinQuestions"/>.</param>
    public SyntheticGuides(SourceGuides source, int questions, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(questions, CorpusFolder.MinQuestions);
        (_source, _seed) = (source, seed);
        _sizes = SizesOf(questions, new(seed, ulong.MaxValue));
    }

    /// <summary>Number of guides.</summary>
    public int Count => _sizes.Count;

    /// <param name="number">From 0.</param>
    public SyntheticGuide Create(int number) => new GuideWriter(_source, new(_seed, (ulong)number)).Write(number, _sizes[number]);

    /// <summary>Small guides are more frequent than large ones; what is left over always suffices for one more.</summary>
    private static List<int> SizesOf(int questions, SeededNumbers numbers)
    {
        var sizes = new List<int>();
        while (questions > MaxQuestions)
        {
            const int range = MaxQuestions - CorpusFolder.MinQuestions + 1;
            var size = Math.Min(CorpusFolder.MinQuestions + Math.Min(numbers.Next(range), numbers.Next(range)), questions - CorpusFolder.MinQuestions);
            sizes.Add(size);
            questions -= size;
        }

        sizes.Add(questions);
        return sizes;
    }
}

using GuideSearch.Lucene.Analysis;
using GuideSearch.Synonyms;

namespace GuideSearch.Lucene.Expanding;

/// <summary>The thesaurus of a generation, over the stems of the index.</summary>
internal sealed class Thesaurus(SynonymSet set)
{
    private readonly SynonymIndex _index = SynonymIndex.Build(set, UnitsOf);

    /// <summary>All terms of a query from left to right, at each place the longest.</summary>
    /// <param name="units">Stems of the words in their order, common ones included.</param>
    public IReadOnlyList<SynonymMatch> Matches(IReadOnlyList<string> units) => _index.Matches(units);

    /// <summary>Whether the thesaurus has an entry for one word.</summary>
    public bool Knows(string stem) => _index.LongestMatch([stem], 0) is not null;

    /// <summary>One stem per place of a text: further readings and joined forms stand at the same places.</summary>
    public static IReadOnlyList<string> UnitsOf(string text) =>
    [
        .. TechnicalAnalyzer.Analyze(text).Where(token => token.Length == 1).DistinctBy(token => token.Position)
            .Select(token => token.Stem),
    ];
}

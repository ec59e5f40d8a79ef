using GuideSearch.Analysis;
using GuideSearch.Synonyms;

namespace GuideSearch.Ranking.Planning;

/// <summary>The thesaurus of a generation, over the stems of the index.</summary>
public sealed class Thesaurus(SynonymSet set)
{
    private readonly SynonymIndex _index = SynonymIndex.Build(set, TermUnits.From);

    /// <summary>All terms of a query from left to right, at each place the longest.</summary>
    /// <param name="units">Stems of the words in their order, common ones included.</param>
    public IReadOnlyList<SynonymMatch> Matches(IReadOnlyList<string> units) => _index.Matches(units);

    /// <summary>Whether the thesaurus has an entry for one word.</summary>
    public bool Knows(string stem) => _index.LongestMatch([stem], 0) is not null;
}

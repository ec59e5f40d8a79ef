using System.Numerics;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>
/// The score of a document: what its words, phrases and pairs bring, times the share of the query it covers to a power.
/// One object a search; it knows the plan's matches and says what each document of the board reaches.
/// </summary>
internal sealed class Scoring
{
    private readonly RankingOptions _ranking;
    private readonly int _least;

    public Scoring(SearchableGeneration generation, QueryPlan plan, MatchMode mode, RankingOptions ranking)
    {
        (_ranking, Plan) = (ranking, plan);
        Words = [.. plan.Words.Select(generation.MatchesOf)];
        Phrases = [.. plan.Phrases.Select(generation.MatchesOf)];
        Pairs = [.. Enumerable.Range(0, Math.Max(0, Words.Count - 1)).Select(i => PairAt(generation, i))];
        Excluded = [.. plan.Excluded.Select(generation.MatchesOf), .. plan.ExcludedPhrases.Select(generation.MatchesOf)];
        TotalWeight = Words.Sum(word => word.Idf);
        WordParts = MaskOf(0, Words.Count);
        PhraseParts = MaskOf(Words.Count, Phrases.Count);
        _least = LeastWords(mode);
    }

    public QueryPlan Plan { get; }

    public IReadOnlyList<Matches> Words { get; }

    public IReadOnlyList<Matches> Phrases { get; }

    /// <summary>One per neighbouring two words.</summary>
    public IReadOnlyList<Matches> Pairs { get; }

    public IReadOnlyList<Matches> Excluded { get; }

    /// <summary>The sum of what all words bring at most; a word that no document has brings nothing.</summary>
    public double TotalWeight { get; }

    public ulong WordParts { get; }

    public ulong PhraseParts { get; }

    /// <summary>How many words a document needs to match.</summary>
    public int Least => _least;

    /// <summary>What a pair brings at most: a share of what its two words bring on average.</summary>
    public double PairWeight(int pair) => _ranking.PairShare * (Words[pair].Idf + Words[pair + 1].Idf) / 2;

    /// <summary>Fills the board; gives up, with what it has, when the time is over.</summary>
    public void Fill(ScoreBoard board, Deadline deadline)
    {
        var k1 = _ranking.Saturation;
        for (var i = 0; i < Words.Count && !deadline.IsOver(); i++)
            board.Add(Words[i], Words[i].Idf, k1, part: i);
        for (var i = 0; i < Pairs.Count && !deadline.IsOver(); i++)
            board.AddBonus(Pairs[i], PairWeight(i), k1);
        for (var i = 0; i < Phrases.Count && !deadline.IsOver(); i++)
            board.Add(Phrases[i], Phrases[i].Idf, k1, part: Words.Count + i);
        foreach (var matches in Excluded)
            board.Exclude(matches);
    }

    /// <summary>Whether a document with these parts is a hit, filters and kind aside.</summary>
    public bool IsHit(ulong parts) =>
        parts >> ScoreBoard.ExcludedPart == 0
        && (parts & PhraseParts) == PhraseParts
        && BitOperations.PopCount(parts & WordParts) >= _least;

    /// <summary>Whether it has every word.</summary>
    public bool HasAllWords(ulong parts) => (parts & WordParts) == WordParts;

    /// <summary>The parts that one document has, without a board.</summary>
    public ulong PartsOf(int document)
    {
        var parts = 0UL;
        for (var i = 0; i < Words.Count; i++)
            parts |= Words[i].Has(document) ? 1UL << i : 0;
        for (var i = 0; i < Phrases.Count; i++)
            parts |= Phrases[i].Has(document) ? 1UL << (Words.Count + i) : 0;
        return Excluded.Any(matches => matches.Has(document)) ? parts | (1UL << ScoreBoard.ExcludedPart) : parts;
    }

    public double Score(double sum, ulong parts) => sum * CoverageFactor(parts);

    /// <summary>
    /// Two words are asked for together; the more words there are, the more of them are only a way of putting it. So what a document lacks
    /// counts in full for two words and falls with the square of their number.
    /// </summary>
    public double Steepness => _ranking.CoverageExponent * Math.Min(1, 4.0 / (Words.Count * Words.Count));

    /// <summary>1 for a document with every word, falling with the weight of those it lacks.</summary>
    public double CoverageFactor(ulong parts)
    {
        if (HasAllWords(parts) || TotalWeight == 0)
            return 1;

        var covered = 0.0;
        for (var bits = parts & WordParts; bits != 0; bits &= bits - 1)
            covered += Words[BitOperations.TrailingZeroCount(bits)].Idf;
        return Math.Pow(covered / TotalWeight, Steepness);
    }

    private Matches PairAt(SearchableGeneration generation, int first) =>
        _ranking.PairShare > 0 && Words[first].Documents.Length > 0 && Words[first + 1].Documents.Length > 0
            ? generation.MatchesOf(Plan.Words[first], Plan.Words[first + 1])
            : Matches.None;

    /// <summary>Words that no document has cannot be asked for, unless every word is.</summary>
    private int LeastWords(MatchMode mode)
    {
        var known = Words.Count(word => word.Documents.Length > 0);
        return mode switch
        {
            MatchMode.All => Words.Count,
            MatchMode.Any => Math.Min(Words.Count, 1),
            _ => Math.Min(Words.Count, Math.Max(1, (int)Math.Ceiling(known * _ranking.MinimumShare))),
        };
    }

    private static ulong MaskOf(int from, int count) => ((1UL << count) - 1) << from;
}

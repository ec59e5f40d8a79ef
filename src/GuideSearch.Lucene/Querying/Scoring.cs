using System.Numerics;
using GuideSearch.Guides;
using GuideSearch.Lucene.Meaning;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>
/// The score of a document: what its words, phrases and pairs bring, times the share of the query it covers to a power, and what it has in
/// common with the query beside words.
/// One object a search; it knows the plan's matches and says what each document of the board reaches.
/// </summary>
internal sealed class Scoring
{
    /// <summary>With so many documents that have every word, there is no need to look for others.</summary>
    private const int EnoughWithAllWords = 10;

    private readonly SearchableGeneration _generation;
    private readonly RankingOptions _ranking;
    private readonly Dictionary<int, double> _namedGuides;
    private readonly Func<int, bool> _tellsExperience;
    private readonly bool _findsNear;
    private readonly Func<int, bool> _isOfKind;
    private HashSet<int> _near;

    public Scoring(SearchableGeneration generation, SearchRequest request, RankingOptions ranking)
    {
        (_generation, _ranking) = (generation, ranking);
        Plan = QueryCompiler.Compile(request.Query.Node, generation.Expansion, request.Aids);
        Words = [.. Plan.Words.Select(generation.MatchesOf)];
        Phrases = [.. Plan.Phrases.Select(generation.MatchesOf)];
        Pairs = [.. Enumerable.Range(0, Math.Max(0, Words.Count - 1)).Select(PairAt)];
        Excluded = [.. Plan.Excluded.Select(generation.ExcludedBy), .. Plan.ExcludedPhrases.Select(generation.ExcludedBy)];
        Coverage = new(Words, ranking.CoverageExponent);
        Sides = new(Plan, Words, ranking.OneSideShare);
        PhraseParts = MaskOf(Words.Count, Phrases.Count);
        Least = LeastWords(request.Match);
        _namedGuides = generation.Roles.Named(Plan.Words, i => Words[i].Idf).ToDictionary(named => named.Guide, named => named.Weight);
        _tellsExperience = request.Query.AsksForExperience ? generation.InSection(SectionType.Behavioral) : _ => false;
        UsesMeaning = request.Aids.HasFlag(SearchAids.Feedback) && ranking.MeaningWeight > 0 && Words.Count > 0;
        Meaning = MeaningOf();
        Neighbours = Meaning.IsKnown && ranking.NeighbourWeight > 0 ? [.. Plan.Words.Select(generation.NeighboursOf)] : [];
        _findsNear = request.Match is MatchMode.Auto && UsesMeaning && !HaveEnough();
        _isOfKind = generation.OfKind(request.Kind);
        _near = NearInMeaning();
    }

    public QueryPlan Plan { get; }

    public IReadOnlyList<Matches> Words { get; }

    public IReadOnlyList<Matches> Phrases { get; }

    /// <summary>One per neighbouring two words.</summary>
    public IReadOnlyList<Matches> Pairs { get; }

    public IReadOnlyList<Matches> Excluded { get; }

    /// <summary>Where words near each word stand; empty where likeness in meaning does not count.</summary>
    public IReadOnlyList<Matches> Neighbours { get; }

    /// <summary>How many of the best hits are taken for what the query means.</summary>
    public int FeedbackHits => _ranking.FeedbackHits;

    /// <summary>Whether likeness in meaning may count: what is browsed or quoted means what it says.</summary>
    public bool UsesMeaning { get; }

    public QueryMeaning Meaning { get; private set; }

    public Coverage Coverage { get; }

    public ComparedSides Sides { get; }

    public ulong PhraseParts { get; }

    /// <summary>How many words a document needs to match, unless it is near in meaning.</summary>
    public int Least { get; }

    /// <summary>What a pair brings at most: a share of what its two words bring on average.</summary>
    public double PairWeight(int pair) => _ranking.PairShare * (Words[pair].Idf + Words[pair + 1].Idf) / 2;

    /// <summary>What a word near this one brings at most; a word that no document has would be the rarest.</summary>
    public double NearWeight(int word) =>
        _ranking.NeighbourWeight * (Words[word].Idf > 0 ? Words[word].Idf : Bm25F.Idf(_generation.Documents, 0));

    /// <summary>Takes the best hits for what the query means, too.</summary>
    /// <param name="best">At least one document.</param>
    /// <param name="board">Filled; gets what only the hits could tell to be near.</param>
    public void Learn(IReadOnlyList<int> best, ScoreBoard board)
    {
        var wasKnown = Meaning.IsKnown;
        Meaning = Meaning.Towards(best);
        if (wasKnown)
            return;

        _near = NearInMeaning();
        board.AddNearInMeaning(_near);
    }

    /// <summary>Fills the board; gives up, with what it has, when the time is over.</summary>
    public void Fill(ScoreBoard board, Deadline deadline)
    {
        for (var i = 0; i < Words.Count && !deadline.IsOver(); i++)
            board.Add(Words[i], Words[i].Idf, part: i);
        for (var i = 0; i < Pairs.Count && !deadline.IsOver(); i++)
            board.AddBonus(Pairs[i], PairWeight(i));
        for (var i = 0; i < Phrases.Count && !deadline.IsOver(); i++)
            board.Add(Phrases[i], Phrases[i].Idf, part: Words.Count + i);
        for (var i = 0; i < Neighbours.Count && !deadline.IsOver(); i++)
            board.AddNear(Neighbours[i], NearWeight(i), part: i);
        board.AddNearInMeaning(_near);
        foreach (var matches in Excluded)
            board.Exclude(matches);
    }

    /// <summary>Whether a document with these parts is a hit, filters and kind aside.</summary>
    public bool IsHit(ulong parts) =>
        IsWanted(parts)
        && (parts & PhraseParts) == PhraseParts
        && (BitOperations.PopCount(parts & Coverage.AllWords) >= Least || (parts & 1UL << ScoreBoard.NearPart) != 0);

    /// <summary>Whether a document with these parts has nothing that the query excludes.</summary>
    public static bool IsWanted(ulong parts) => (parts & 1UL << ScoreBoard.ExcludedPart) == 0;

    /// <summary>The parts that one document has, without a board.</summary>
    public ulong PartsOf(int document)
    {
        var parts = 0UL;
        for (var i = 0; i < Words.Count; i++)
            parts |= Words[i].Has(document) ? 1UL << i : 0;
        for (var i = 0; i < Phrases.Count; i++)
            parts |= Phrases[i].Has(document) ? 1UL << (Words.Count + i) : 0;
        parts |= _near.Contains(document) ? 1UL << ScoreBoard.NearPart : 0;
        return Excluded.Any(matches => matches.Has(document)) ? parts | (1UL << ScoreBoard.ExcludedPart) : parts;
    }

    public double Score(int document, in BoardRow row) =>
        Sides.FactorOf(row.Parts) * (BesideMeaning(document, row) + Meaning.BonusOf(document));

    /// <summary>What its score is at most, told without looking at its meaning.</summary>
    public double MostOf(int document, in BoardRow row) => Sides.FactorOf(row.Parts) * (BesideMeaning(document, row) + Meaning.MostBonus);

    /// <summary>What it brings that the query names the guide; 0 where it does not.</summary>
    public double GuideBonusOf(int document) =>
        _namedGuides.Count > 0 && _namedGuides.TryGetValue(_generation.Guides.Of(document), out var weight)
            ? _ranking.GuideNamed * weight
            : 0;

    /// <summary>What it brings that the query asks for an experience and the document stands where those are asked.</summary>
    public double ExperienceBonusOf(int document) => _tellsExperience(document) ? _ranking.ExperienceAsked * Coverage.TotalWeight : 0;

    private double BesideMeaning(int document, in BoardRow row) =>
        row.Sum * Coverage.FactorOf(row.Parts) + row.Near + GuideBonusOf(document) + ExperienceBonusOf(document);

    private HashSet<int> NearInMeaning() => _findsNear ? Meaning.Nearest(_generation.Documents, _isOfKind) : [];

    private QueryMeaning MeaningOf()
    {
        var direction = UsesMeaning
            ? _generation.Meanings.DirectionOf(Plan.Words.SelectMany(word => word.MeantWords))
            : null;
        var weight = Coverage.TotalWeight > 0 ? Coverage.TotalWeight : Bm25F.Idf(_generation.Documents, 0);
        return new(_generation.Meanings, direction, weight, _ranking);
    }

    /// <summary>Walks along the rarest word: the others can only make it fewer.</summary>
    private bool HaveEnough()
    {
        if (Words.Count == 0)
            return true;

        var rarest = Words.MinBy(word => word.Documents.Length)!;
        var having = rarest.Documents.Where(document => Words.All(word => word.Has(document)));
        return having.Take(EnoughWithAllWords).Count() == EnoughWithAllWords;
    }

    private Matches PairAt(int first) =>
        _ranking.PairShare > 0 && Words[first].Documents.Length > 0 && Words[first + 1].Documents.Length > 0
        && (Plan.Words[first].LastStem, Plan.Words[first + 1].FirstStem) is ({ } before, { } behind)
            ? _generation.MatchesOfPair(before, behind)
            : Matches.None;

    /// <summary>Words that no document has cannot be asked for, unless every word is; phrases count as found.</summary>
    private int LeastWords(MatchMode mode)
    {
        var known = Words.Count(word => word.Documents.Length > 0);
        var least = (int)Math.Ceiling((known + Phrases.Count) * _ranking.MinimumShare) - Phrases.Count;
        return mode switch
        {
            MatchMode.All => Words.Count,
            MatchMode.Any => Math.Min(Words.Count, 1),
            _ => Math.Min(Words.Count, Math.Max(Phrases.Count > 0 ? 0 : 1, least)),
        };
    }

    private static ulong MaskOf(int from, int count) => ((1UL << count) - 1) << from;
}

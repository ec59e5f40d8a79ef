using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Planning;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Scoring;

/// <summary>
/// Bonus for a question whose guide's role is named in the query; otherwise 0. Half of it is for being in the guide, half for what else the
/// query asks.
/// </summary>
public sealed class NamedGuideSignal : ISignal
{
    private const string Made = "namedGuide = guideNamed";
    private const string OfWords = "× Σ idf of the naming words × share of the role ²";

    private readonly IRankingSource _source;
    private readonly RankingOptions _options;
    private readonly Dictionary<int, double> _named;
    private readonly List<ScoredPostings> _topic;

    private NamedGuideSignal(
        List<NamedGuide> named, IReadOnlyList<TermSignal> terms, IRankingSource source, RankingOptions options)
    {
        (_named, _source, _options) = (named.ToDictionary(guide => guide.Guide, guide => guide.Weight), source, options);
        Terms = named.Aggregate(0UL, (terms, guide) => terms | guide.Terms);
        _topic = [.. terms.Where((term, i) => (Terms >> i & 1) == 0 && term.Term.Section is null).Select(term => term.Postings)];
    }

    /// <summary>A bit for each word of the query that names a guide.</summary>
    public ulong Terms { get; }

    public string Symbol => "namedGuide";

    /// <returns>Null where the query names no guide.</returns>
    public static NamedGuideSignal? For(IReadOnlyList<TermSignal> terms, IRankingSource source, RankingOptions options)
    {
        var named = source.Roles.Named([.. terms.Select(term => term.Term)], i => terms[i].Postings.Idf).ToList();
        return named.Count > 0 ? new(named, terms, source, options) : null;
    }

    public double Score(int document) => _named.TryGetValue(_source.GuideOf(document), out var weight)
        ? _options.GuideNamed * weight * (1 + TopicShare(document)) / 2
        : 0;

    public ScoreTree? Explain(int document) => Score(document) is > 0 and var score
        ? ExplanationText.Leaf(score, $"{Made} {_options.GuideNamed:0.###} {OfWords} × (1 + topic {TopicShare(document):0.###}) ÷ 2")
        : null;

    /// <summary>The share that a document has of what is asked beside roles and sections, by idf; 1 where nothing else is asked.</summary>
    private double TopicShare(int document)
    {
        var asked = _topic.Sum(postings => postings.Idf);
        return asked > 0 ? _topic.Where(postings => postings.Has(document)).Sum(postings => postings.Idf) / asked : 1;
    }
}

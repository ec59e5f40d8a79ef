using GuideSearch.Rules;
using GuideSearch.Search;

namespace GuideSearch.Serving.Collecting;

/// <summary>The rules that hold for one query.</summary>
internal sealed class ActiveRules
{
    /// <summary>Above every score.</summary>
    private const double PinnedKey = 1e9;

    private readonly Dictionary<int, QueryRule> _pinned = [];
    private readonly Dictionary<int, QueryRule> _hidden = [];
    private readonly Dictionary<int, QueryRule> _boosted = [];

    /// <param name="rules">In the order of their file: of two rules of one kind for one question the first holds.</param>
    public ActiveRules(IReadOnlyList<(QueryRule Rule, int Document)> rules)
    {
        foreach (var (rule, document) in rules)
            Of(rule.Action).TryAdd(document, rule);
        Applied = [.. rules.Select(r => new AppliedRule(r.Rule.Action, r.Rule.Question)).Distinct()];
    }

    public IReadOnlyList<AppliedRule> Applied { get; }

    /// <summary>Documents that a rule puts first.</summary>
    public IEnumerable<int> Pinned => _pinned.Keys;

    public bool Pins(int document) => _pinned.ContainsKey(document);

    public bool Hides(int document) => _hidden.ContainsKey(document);

    public double Boost(int document, double score) => _boosted.TryGetValue(document, out var rule) ? score * rule.Value : score;

    /// <summary>What a hit is sorted by among scores.</summary>
    public double KeyOf(int document, double score) => _pinned.TryGetValue(document, out var rule) ? PinnedKey - rule.Value : score;

    /// <summary>What the rules do with a document, as sentences.</summary>
    public IEnumerable<string> Reasons(int document)
    {
        if (_hidden.TryGetValue(document, out var hidden))
            yield return $"A rule hides it ({hidden.Source.Path}:{hidden.Source.Line}).";
        if (_pinned.TryGetValue(document, out var pinned))
            yield return $"A rule pins it to the top ({pinned.Source.Path}:{pinned.Source.Line}).";
        if (_boosted.TryGetValue(document, out var boosted))
            yield return FormattableString.Invariant(
                $"A rule multiplies its score by {boosted.Value} ({boosted.Source.Path}:{boosted.Source.Line}).");
    }

    /// <summary>The score of a document with what a boost makes of it.</summary>
    public ScoreTree Explain(int document, ScoreTree score) => _boosted.TryGetValue(document, out var rule)
        ? new(score.Value * rule.Value, "product of score and rule", [score, new(rule.Value, "boost by a rule", [])])
        : score;

    private Dictionary<int, QueryRule> Of(RuleAction action) => action switch
    {
        RuleAction.Pin => _pinned,
        RuleAction.Hide => _hidden,
        _ => _boosted,
    };
}

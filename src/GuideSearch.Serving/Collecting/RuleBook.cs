using GuideSearch.Analysis;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Rules;

namespace GuideSearch.Serving.Collecting;

/// <summary>The rules of one generation, read through the analysis that reads queries; rules without their question are left out.</summary>
internal sealed class RuleBook
{
    private readonly List<(QueryRule Rule, int Document, string[] Words)> _rules;

    public RuleBook(RuleSet rules, Func<QuestionId, int?> documentOf)
    {
        _rules =
        [
            .. from rule in rules.Rules
               let document = documentOf(rule.Question)
               where document is not null
               select (rule, document.Value, Stems(rule.Query)),
        ];
        Hidden = _rules.Where(r => r.Rule is { Action: RuleAction.Hide, Match: RuleMatch.Everything })
            .DistinctBy(r => r.Document).ToDictionary(r => r.Document, r => r.Rule.Question);
    }

    /// <summary>Documents that are hidden whatever is asked for: no list shows them, and only their own addresses lead to them.</summary>
    public IReadOnlyDictionary<int, QuestionId> Hidden { get; }

    /// <summary>Rules that apply to the query, or null (the usual case).</summary>
    public ActiveRules? For(QueryReading query)
    {
        if (_rules.Count == 0)
            return null;

        var (whole, wanted) = (Stems(query.Text), Stems(string.Join(' ', [.. query.Words, .. query.Ignored, .. query.Phrases])));
        var held = _rules.Where(rule => Holds(rule.Rule.Match, rule.Words, whole, wanted)).ToList();
        return held.Count == 0 ? null : new([.. held.Select(rule => (rule.Rule, rule.Document))]);
    }

    private static bool Holds(RuleMatch match, string[] words, string[] whole, string[] wanted) => match switch
    {
        RuleMatch.Exact => words.AsSpan().SequenceEqual(whole),
        RuleMatch.Contains => words.Length > 0 && words.All(wanted.Contains),
        _ => true,
    };

    private static string[] Stems(string text) =>
    [
        .. TechnicalAnalyzer.Analyze(text).Where(token => token.Length <= 1).GroupBy(token => (token.Position, token.Length))
            .Select(place => place.Last().Stem),
    ];
}

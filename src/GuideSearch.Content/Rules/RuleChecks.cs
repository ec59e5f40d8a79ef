using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Rules;

namespace GuideSearch.Content.Rules;

/// <summary>Looks for rules that do nothing, because their question is not there.</summary>
internal static class RuleChecks
{
    public static IEnumerable<Diagnostic> Dead(RuleSet rules, IReadOnlyList<Guide> guides)
    {
        if (rules.Rules.Count == 0)
            yield break;

        var ids = guides.SelectMany(guide => guide.Documents).Select(question => question.Id).ToHashSet();
        foreach (var rule in rules.Rules.Where(rule => !ids.Contains(rule.Question)))
        {
            var near = NearestName.Find($"{rule.Question}", ids.Where(id => id.Guide == rule.Question.Guide).Select(id => $"{id}"));
            var advice = near is null ? "the rule does nothing" : $"did you mean {near}?";
            yield return new(DiagnosticCodes.RuleDead, Severity.Warning, rule.Source, $"There is no question {rule.Question}; {advice}");
        }
    }
}

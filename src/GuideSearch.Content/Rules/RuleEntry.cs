using System.Globalization;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.FrontMatter;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Rules;

namespace GuideSearch.Content.Rules;

/// <summary>Reads one rule, whole or not at all: a misread rule would show or hide what nobody meant.</summary>
/// <param name="today">A rule that ended before is left out.</param>
internal sealed class RuleEntry(DiagnosticList diagnostics, DateOnly today)
{
    private const double MaxBoost = 100;

    private static readonly string[] _keys = ["query", "contains", "pin", "hide", "boost", "rank", "by", "until", "note"];

    /// <returns>Null, with a fault reported, where the rule is left out.</returns>
    public QueryRule? Read(YamlNode node)
    {
        if (node is not YamlNode.Map map)
            return Refuse(node, "A rule is written '- query: some words' with 'pin: guide/question' below it");
        if (map.DoubleKey() is var (key, first))
            return Refuse(key, $"The key '{KeyNames.Shown(key.Value)}' stands on line {first} already; begin each rule with '- '");
        if (map.Entries.Select(e => e.Key).FirstOrDefault(k => !_keys.Contains(k.Value)) is { } unknown)
            return Refuse(unknown, $"The key '{KeyNames.Shown(unknown.Value)}' is unknown{Advice(unknown.Value)}");
        if (map.Entries.FirstOrDefault(e => e.Value is not YamlNode.Text { IsNull: false }) is ({ } odd, _))
            return Refuse(odd, $"'{odd.Value}' needs one text");

        return HasEnded(map) ? null : RuleOf(map);
    }

    private QueryRule? RuleOf(YamlNode.Map map)
    {
        var actions = new[] { RuleAction.Pin, RuleAction.Hide, RuleAction.Boost }.Where(a => map[NameOf(a)] is not null).ToList();
        if (actions is not [var action])
            return Refuse(map, "A rule has one of 'pin', 'hide' and 'boost'");
        if (map["query"] is not null && map["contains"] is not null)
            return Refuse(map, "A rule has 'query' (the whole text) or 'contains' (some of its words), not both");

        var (match, text) = (TextOf(map, "query"), TextOf(map, "contains")) switch
        {
            ({ } query, _) => (RuleMatch.Exact, query),
            (_, { } words) => (RuleMatch.Contains, words),
            _ => (RuleMatch.Everything, ""),
        };
        if (match is RuleMatch.Everything && action is not RuleAction.Hide)
            return Refuse(map, $"'{NameOf(action)}' needs a 'query' or 'contains'; only 'hide' may hold for every search");
        if (!QuestionId.TryParse(TextOf(map, NameOf(action)), null, out var question))
            return Refuse(map[NameOf(action)]!, $"'{NameOf(action)}' names a question as guide/question");

        return ValueOf(map, action) is { } value
            ? new(match, text, action, question, value, new(diagnostics.Path, map.Line, map.Column))
            : null;
    }

    /// <returns>Null, with a fault reported, where it is out of bounds or of no use to the action.</returns>
    private double? ValueOf(YamlNode.Map map, RuleAction action)
    {
        if (map["rank"] is { } rank && action is not RuleAction.Pin)
            return RefuseValue(rank, "'rank' belongs to 'pin'");
        if (map["by"] is { } by && action is not RuleAction.Boost)
            return RefuseValue(by, "'by' belongs to 'boost'");

        return action switch
        {
            RuleAction.Pin => Number(map, "rank", fallback: 1, value => value is >= 1 and <= 50 && value == Math.Floor(value), "1 to 50"),
            RuleAction.Boost => Number(map, "by", fallback: null, value => value is > 0 and <= MaxBoost, "above 0, at most 100"),
            _ => 0,
        };
    }

    private double? Number(YamlNode.Map map, string key, double? fallback, Func<double, bool> fits, string bounds)
    {
        if (TextOf(map, key) is not { } text)
            return fallback ?? RefuseValue(map, $"'{key}' is missing: a number {bounds}");

        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && fits(value)
            ? value
            : RefuseValue(map[key]!, $"'{key}' is a number {bounds}");
    }

    /// <summary>The last day counts.</summary>
    private bool HasEnded(YamlNode.Map map)
    {
        if (TextOf(map, "until") is not { } text)
            return false;

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
        {
            Refuse(map["until"]!, "'until' is a day, written yyyy-MM-dd");
            return true;
        }

        if (until < today)
            diagnostics.Warning(
                DiagnosticCodes.RuleExpired, map.Line, $"The rule held until {text}; it is left out and can go.", map.Column);
        return until < today;
    }

    private double? RefuseValue(YamlNode at, string message)
    {
        Refuse(at, message);
        return null;
    }

    private QueryRule? Refuse(YamlNode at, string message)
    {
        diagnostics.Error(DiagnosticCodes.RuleShape, at.Line, $"{message}. The rule is left out.", at.Column);
        return null;
    }

    private static string? TextOf(YamlNode.Map map, string key) => (map[key] as YamlNode.Text)?.Value.Trim();

    private static string NameOf(RuleAction action) => action switch
    {
        RuleAction.Pin => "pin",
        RuleAction.Hide => "hide",
        _ => "boost",
    };

    private static string Advice(string key) => NearestName.Find(key, _keys) is { } name ? $"; did you mean '{name}'?" : "";
}

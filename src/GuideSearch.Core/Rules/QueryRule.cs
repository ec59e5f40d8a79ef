using GuideSearch.Guides;

namespace GuideSearch.Rules;

/// <summary>What a rule does with its question.</summary>
public enum RuleAction
{
    /// <summary>Stands before everything that is not pinned, whether it matches or not; filters and exclusions hold.</summary>
    Pin,

    /// <summary>Is in no answer of a search. Hidden for every search, it is in no list either: only its own address leads to it.</summary>
    Hide,

    /// <summary>Has its score multiplied.</summary>
    Boost,
}

/// <summary>When a rule holds.</summary>
public enum RuleMatch
{
    /// <summary>The query is this text, whatever its case and the forms of its words.</summary>
    Exact,

    /// <summary>The query has each of these words, among others.</summary>
    Contains,

    /// <summary>Always.</summary>
    Everything,
}

/// <summary>What an operator decided about one question, for one query or for all.</summary>
/// <param name="Query">Empty for <see cref="RuleMatch.Everything"/>.</param>
/// <param name="Value">The place among the pins of a query, one-based; or the factor of a boost; else 0.</param>
/// <param name="Source">Where it stands, for explanations.</param>
public sealed record QueryRule(
    RuleMatch Match, string Query, RuleAction Action, QuestionId Question, double Value, ContentLocation Source);

/// <summary>The rules of a generation, in the order of their file.</summary>
public sealed record RuleSet(IReadOnlyList<QueryRule> Rules)
{
    /// <summary>The file that they are written in, in the content folder.</summary>
    public const string FileName = "rules.yml";

    public static RuleSet Empty { get; } = new([]);
}

/// <summary>A rule that took part in an answer.</summary>
public sealed record AppliedRule(RuleAction Action, QuestionId Question);

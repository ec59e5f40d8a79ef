using System.Text.Json.Serialization;
using GuideSearch.Contract.Parameters;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Rules;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>How the query was read.</summary>
/// <param name="Text">As read: compatibility forms folded, trimmed, control characters removed.</param>
/// <param name="Words">Words that count, in the order of the text.</param>
/// <param name="Ignored">Common words that are left out of matching because others say more.</param>
/// <param name="Phrases">What stood in quotes.</param>
/// <param name="Excluded">What stood behind a minus; a phrase keeps its quotes.</param>
/// <param name="Filters">Values by parameter (<c>tag</c>, <c>tag.not</c>), those of the text included.</param>
/// <param name="Sections">Stretches that name a type of section instead of a topic.</param>
/// <param name="Experience">Whether it asks what somebody has lived through; then behavioral questions count a little more.</param>
/// <param name="Comparison">The two sides of a comparison; absent where nothing is compared.</param>
/// <param name="Expansions">Terms that were also taken for a word.</param>
/// <param name="Rules">What operators decided for this query: questions that stand first, are left out, or count more.</param>
/// <param name="Notes">What was taken as plain text although it looks like more.</param>
public sealed record QueryAnswer(
    string Text,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<string> Phrases,
    IReadOnlyList<string> Excluded,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Filters,
    IReadOnlyList<SectionMentionAnswer> Sections,
    bool Experience,
    ComparisonAnswer? Comparison,
    IReadOnlyList<ExpansionAnswer> Expansions,
    IReadOnlyList<RuleAnswer> Rules,
    IReadOnlyList<string> Notes)
{
    /// <summary>What of a long text was searched for; absent for a query that is read as a whole.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextReadAnswer? Read { get; init; }

    public static QueryAnswer From(SearchResponse response, IReadOnlyList<FacetFilter> filters, FacetSet facets)
    {
        var query = response.Query;
        return new(
            query.Text, query.Words, query.Ignored, query.Phrases, query.Excluded, Merged([.. filters, .. query.Filters], facets),
            [.. query.Sections.Select(s => new SectionMentionAnswer(SectionTypes.NameOf(s.Type), s.Text))],
            query.AsksForExperience,
            query.Comparison is { } sides ? new(sides.Left, sides.Right) : null,
            [.. response.Expansions.Select(e => new ExpansionAnswer(e.Word, RangeAnswer.Kinds[(int)e.How], e.Terms))],
            [.. response.Rules.Select(RuleAnswer.From)], query.Notes)
        {
            Read = query.Read is { } read ? new(read.Words, read.Sentences, read.Aside, read.WordCount) : null,
        };
    }

    /// <summary>In the order of the facets, then any, all, not; a dictionary keeps the order in which it is filled.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Merged(IReadOnlyList<FacetFilter> filters, FacetSet facets)
    {
        var merged = new Dictionary<string, IReadOnlyList<string>>();
        var ordered = filters.OrderBy(f => facets.IndexOf(f.Facet)).ThenBy(f => f.Mode);
        foreach (var group in ordered.GroupBy(ValuesParameter.NameOf))
            merged.Add(group.Key, [.. group.SelectMany(f => f.Values).Distinct(StringComparer.OrdinalIgnoreCase)]);

        return merged;
    }
}

/// <param name="Words">The words of the text that were searched for, in its order.</param>
/// <param name="Sentences">The sentences whose meaning was compared; empty where words alone decided.</param>
/// <param name="Aside">Sentences that had no say: they greet or frame, or others say more.</param>
/// <param name="WordCount">How many words the text has.</param>
public sealed record TextReadAnswer(
    IReadOnlyList<string> Words, IReadOnlyList<string> Sentences, IReadOnlyList<string> Aside, int WordCount);

/// <param name="Section">The type of section.</param>
/// <param name="Text">The words that say so, as typed.</param>
public sealed record SectionMentionAnswer(string Section, string Text);

/// <param name="Left">The words of one side that count.</param>
/// <param name="Right">Those of the other.</param>
public sealed record ComparisonAnswer(IReadOnlyList<string> Left, IReadOnlyList<string> Right);

/// <param name="Word">As typed.</param>
/// <param name="How">How texts match that have the terms: stem, prefix, typo or synonym.</param>
/// <param name="Terms">Best first.</param>
public sealed record ExpansionAnswer(string Word, string How, IReadOnlyList<string> Terms);

/// <param name="Action">pin, hide or boost.</param>
/// <param name="Id">The question, as guide/question.</param>
public sealed record RuleAnswer(string Action, string Id)
{
    public static RuleAnswer From(AppliedRule rule) => new(
        rule.Action switch { RuleAction.Pin => "pin", RuleAction.Hide => "hide", _ => "boost" }, rule.Question.ToString());
}

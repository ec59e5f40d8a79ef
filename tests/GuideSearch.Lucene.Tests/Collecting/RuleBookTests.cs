using System.Globalization;
using GuideSearch.Querying;
using GuideSearch.Rules;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;

namespace GuideSearch.Lucene.Tests.Collecting;

/// <summary>
/// Rules as <c>action match value document query</c>; the question of document n is <c>g/qn</c>, and there is none above 9.
/// </summary>
public class RuleBookTests
{
    [Theory]
    [InlineData("Pin Exact 1 0 data science", "Data Sciences", true)] // whatever the case and the forms of its words
    [InlineData("Pin Exact 1 0 data science", "data science jobs", false)]
    [InlineData("Pin Exact 1 0 the data", "data", false)]
    [InlineData("Pin Contains 1 0 data", "big data jobs", true)]
    [InlineData("Pin Contains 1 0 data jobs", "jobs with data", true)] // in any order
    [InlineData("Pin Contains 1 0 data jobs", "data", false)]
    [InlineData("Pin Contains 1 0 data", "jobs -data", false)] // what is excluded is not asked for
    [InlineData("Pin Contains 1 0 data", "\"big data\"", true)]
    [InlineData("Pin Contains 1 0 the", "the data", true)] // common words are words
    [InlineData("Hide Everything 0 0", "anything", true)]
    [InlineData("Hide Everything 0 0", "", true)]
    [InlineData("Pin Exact 1 12 data", "data", false)] // its question is gone
    public void A_rule_holds_for_its_queries(string rule, string query, bool holds) =>
        Assert.Equal(holds, BookOf(rule).For(QueryReader.Read(query)) is not null);

    [Fact]
    public void Without_rules_none_holds() => Assert.Null(BookOf().For(QueryReader.Read("data")));

    [Fact]
    public void What_is_hidden_from_every_search_is_in_no_list() => Assert.Equal(
        [0, 2],
        BookOf("Hide Everything 0 0", "Hide Exact 0 1 data", "Hide Everything 0 2", "Hide Everything 0 2", "Pin Everything 1 3")
            .Hidden.Keys.Order());

    [Theory]
    [InlineData("Pin Everything 2 0", 3, false, 3, 999_999_998, "pins")]
    [InlineData("Hide Everything 0 0", 3, true, 3, 3, "hides")]
    [InlineData("Boost Everything 2.5 0", 3, false, 7.5, 3, "multiplies its score by 2.5")]
    [InlineData("Boost Everything 0.5 0", 3, false, 1.5, 3, "multiplies its score by 0.5")]
    [InlineData("Pin Everything 1 1", 3, false, 3, 3, "")] // another document's
    public void A_rule_pins_or_hides_or_boosts(string rule, double score, bool hides, double boosted, double key, string reason)
    {
        var held = BookOf(rule).For(QueryReader.Read("data"))!;

        Assert.Equal((hides, boosted, key), (held.Hides(0), held.Boost(0, score), held.KeyOf(0, score)));
        Assert.Equal(key > 1_000, held.Pins(0));
        Assert.Equal(reason.Length > 0 ? 1 : 0, held.Reasons(0).Count());
        Assert.All(held.Reasons(0), text => Assert.Contains(reason, text, StringComparison.Ordinal));
        Assert.All(held.Reasons(0), text => Assert.EndsWith("(rules.yml:1).", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Pins_stand_in_their_order_above_every_score()
    {
        var held = BookOf("Pin Everything 1 0", "Pin Everything 2 1").For(QueryReader.Read("x"))!;

        Assert.True(held.KeyOf(0, 0) > held.KeyOf(1, 5) && held.KeyOf(1, 5) > held.KeyOf(2, 1e6));
    }

    [Fact]
    public void Of_two_rules_of_one_kind_for_a_question_the_first_holds()
    {
        var held = BookOf("Boost Everything 2 0", "Boost Everything 9 0", "Pin Everything 1 0").For(QueryReader.Read("x"))!;

        Assert.Equal(6, held.Boost(0, 3));
        Assert.Equal([RuleAction.Boost, RuleAction.Pin], held.Applied.Select(rule => rule.Action));
    }

    [Fact]
    public void A_boost_explains_itself_as_a_product()
    {
        var held = BookOf("Boost Everything 2 0").For(QueryReader.Read("x"))!;
        var score = new ScoreTree(3, "score", []);

        var tree = held.Explain(0, score);

        Assert.Equal((held.Boost(0, 3), "product of score and rule"), (tree.Value, tree.Description));
        Assert.Equal([3, 2], tree.Parts.Select(part => part.Value));
        Assert.Same(score, held.Explain(1, score));
    }

    private static RuleBook BookOf(params string[] rules) => new(
        new([.. rules.Select((rule, i) => Read(rule, i + 1))]),
        id => int.Parse(id.Slug[1..], CultureInfo.InvariantCulture) is <= 9 and var document ? document : null);

    private static QueryRule Read(string rule, int line)
    {
        var parts = rule.Split(' ', 5);
        return new(
            Enum.Parse<RuleMatch>(parts[1]),
            parts is [_, _, _, _, var query] ? query : "",
            Enum.Parse<RuleAction>(parts[0]),
            new("g", $"q{parts[3]}"),
            double.Parse(parts[2], CultureInfo.InvariantCulture),
            new("rules.yml", line));
    }
}

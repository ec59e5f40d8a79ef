using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Tests.Scoring;

/// <summary>(1 − w) · words ÷ W + w · meaning, with W 8 and documents 0, 1 and 2 nearest: shares 1, ½ and 0.</summary>
public class FusionTests
{
    private const ulong Near = Accumulators.SemanticClause;

    private static readonly RankingOptions _options = new()
    {
        FusionWeight = 0.6,
        FusionCoverage = 0.4,
        FusionLong = 0.1,
        FusionLongWords = 6,
        FusionLiteral = 0.5,
    };

    private static readonly MeaningMatches _matches = new(0.7F, [(0, 3000), (1, 2000), (2, 1000)]);

    [Theory]
    [InlineData(0, 2, 0, 0.6)]
    [InlineData(1, 2, 0, 0.2)] // one document has every content word
    [InlineData(0.5, 2, 0, 0.4)]
    [InlineData(0.5, 7, 0, 0.5)] // long
    [InlineData(0.5, 2, 1, 0.2)] // a role is named
    [InlineData(0.5, 2, 0.5, 0.3)] // and as much again is asked
    [InlineData(0.5, 7, 1, 0.5)] // which says little in a long query
    public void Meaning_weighs_more_where_words_say_less(double coverage, int words, double literal, double weight) =>
        Assert.Equal(weight, Fusion.Create(_matches, 8, coverage, words, literal, _options).Weight, 12);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void The_weight_stays_within_its_bounds(double coverage, double weight)
    {
        var options = _options with { FusionWeight = 1, FusionLong = 1, FusionCoverage = coverage == 0 ? 0 : 1 };

        Assert.InRange(Fusion.Create(_matches, 8, coverage, coverage == 0 ? 9 : 1, 0, options).Weight, weight - 1e-12, weight + 1e-12);
    }

    [Theory]
    [InlineData(8, 0, Near, 1)] // best by both
    [InlineData(0, 0, Near, 0.4)]
    [InlineData(8, 9, 0UL, 0.6)]
    [InlineData(4, 1, Near, 0.5)]
    [InlineData(4, 1, 0UL, 0.3)] // meaning does not count for it
    public void Words_and_meaning_are_shares_of_their_best(double words, int document, ulong clauses, double score) =>
        Assert.Equal(score, Halfway().Mix(words, document, clauses), 12);

    [Fact]
    public void Without_any_word_meaning_alone_decides() =>
        Assert.Equal(0.4, Fusion.Create(_matches, 0, 0.5, 2, 0, _options).Mix(0, 0, Near), 12);

    [Fact]
    public void The_explanation_names_the_weight_and_what_it_comes_from()
    {
        var tree = Halfway().Explain("score", new ScoreTree(4, "words", []), 1, Near);

        Assert.Equal(Halfway().Mix(4, 1, Near), tree.Value);
        Assert.Equal("score = (1 − w) × words ÷ W + w × meaning, sum of:", tree.Description);
        Assert.Equal(["(1 − w) × words ÷ W, w 0.4, W 8", "w × meaning 0.5; w 0.4, by coverage c 0.5"], tree.Parts.Select(part => part.Description));
    }

    [Fact]
    public void The_explanation_names_what_is_meant_as_it_is_said() =>
        Assert.EndsWith("by coverage c 0.5 and literal share 0.25", Fusion.Create(_matches, 8, 0.5, 2, 0.25, _options)
            .Explain("score", new ScoreTree(4, "words", []), 1, Near).Parts[1].Description, StringComparison.Ordinal);

    private static Fusion Halfway() => Fusion.Create(_matches, 8, 0.5, 2, literal: 0, _options);
}

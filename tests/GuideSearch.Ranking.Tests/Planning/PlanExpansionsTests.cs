using GuideSearch.Ranking.Planning;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Tests.Planning;

public class PlanExpansionsTests
{
    [Theory]
    [InlineData(VariantKind.Typed, MatchKind.Stem)]
    [InlineData(VariantKind.Reading, MatchKind.Stem)]
    [InlineData(VariantKind.Respaced, MatchKind.Stem)]
    [InlineData(VariantKind.Relative, MatchKind.Stem)]
    [InlineData(VariantKind.Completion, MatchKind.Prefix)]
    [InlineData(VariantKind.Continuation, MatchKind.Prefix)]
    [InlineData(VariantKind.Typo, MatchKind.Typo)]
    [InlineData(VariantKind.Synonym, MatchKind.Synonym)]
    public void A_variant_that_is_not_as_typed_matches_in_its_way(VariantKind kind, MatchKind how) =>
        Assert.Equal(how, PlanExpansions.HowOf(kind));

    [Fact]
    public void What_is_taken_for_a_word_is_told_by_word_and_way()
    {
        var term = new QueryTerm("churn",
        [
            Variant(VariantKind.Typed, "churn"),
            Variant(VariantKind.Reading, "churns"),
            Variant(VariantKind.Synonym, "customer", "leave"),
            Variant(VariantKind.Relative, "churner"),
            Variant(VariantKind.Synonym, "attrition"),
        ]);

        var expansions = PlanExpansions.From(new([term, new("plain", [Variant(VariantKind.Typed, "plain")])], [], [], []), _ => []);

        Assert.Equal(
            ["churn Synonym: customer leave, attrition", "churn Stem: churner"],
            expansions.Select(expansion => $"{expansion.Word} {expansion.How}: {string.Join(", ", expansion.Terms)}"));
    }

    private static TermVariant Variant(VariantKind kind, params string[] words) => new(words, words, kind);
}

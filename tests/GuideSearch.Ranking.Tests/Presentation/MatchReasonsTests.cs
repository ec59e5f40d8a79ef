using GuideSearch.Core.Ranking;
using GuideSearch.Facets;
using GuideSearch.Ranking.Presentation;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Tests.Engine;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Tests.Presentation;

public class MatchReasonsTests
{
    private static readonly RankingOptions _options = new();

    [Theory]
    [InlineData("zab zeb", 0, "")]
    [InlineData("", 2, "")]
    [InlineData("zob", 0, "It has 0 of 1 words and would need 1.|It lacks: zob.")]
    [InlineData("zab -zeb", 0, "Its question or answer has something that the query excludes.")]
    [InlineData("\"zeb zab\"", 0, "It lacks the phrase \"zeb zab\".")]
    [InlineData("zib \"zeb zab\" -zab", 0,
        "Its question or answer has something that the query excludes.|It lacks the phrase \"zeb zab\".|It lacks: zib.")]
    public void What_is_no_hit_lacks_something_that_is_named(string query, int document, string reasons)
    {
        var formula = FormulaOf(query);

        Assert.Equal(reasons, string.Join('|', MatchReasons.AgainstQuery(formula, formula.ClausesOf(document, semanticHit: false))));
    }

    [Theory]
    [InlineData("zab zeb", 0, "")]
    [InlineData("zab zib zob", 0, "It lacks: zib, zob.")]
    public void A_hit_tells_which_words_it_lacks(string query, int document, string sentence)
    {
        var formula = FormulaOf(query);

        Assert.Equal(sentence, string.Join('|', MatchReasons.Missing(formula, formula.ClausesOf(document, semanticHit: false))));
    }

    [Theory]
    [InlineData(FacetMode.Any, "The filter on tag shuts it out: it has none of a, b.")]
    [InlineData(FacetMode.All, "The filter on tag shuts it out: it has not all of a, b.")]
    [InlineData(FacetMode.Not, "The filter on tag shuts it out: it has one of a, b.")]
    public void A_filter_says_what_it_asks_for(FacetMode mode, string sentence) =>
        Assert.Equal(sentence, MatchReasons.AgainstFilter(new(FacetNames.Tag, mode, ["a", "b"])));

    [Fact]
    public void A_document_of_the_other_kind_is_told_apart()
    {
        Assert.Equal("It is an overview passage, and the search looks for questions.", MatchReasons.AgainstKind(KindFilter.Question));
        Assert.Equal("It is a question, and the search looks for overview passages.", MatchReasons.AgainstKind(KindFilter.Overview));
    }

    private static RankingFormula FormulaOf(string query) =>
        InMemorySource.Over(_options, "zab zeb", "zib", "zob").Formula(query, request => request with { Aids = SearchAids.None });
}

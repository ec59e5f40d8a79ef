using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Ranking.Tests.Engine;
using GuideSearch.Search;
using GuideSearch.Synonyms;

namespace GuideSearch.Ranking.Tests.Planning;

/// <summary>Which terms of the index a query becomes.</summary>
public class QueryCompilerTests
{
    private static readonly InMemorySource _source = new(
        new RankingOptions(),
        [
            InMemorySource.GuideOf(
                "models", "recalls", "overfitting", "manager", "management", "ci/cd", "c++", "churn", "zab zeb", "cash flow",
                "sale salesperson"),
        ],
        new([
            SynonymEntry.TwoWay(["churn", "customers leaving"], new("synonyms.yml")),
            SynonymEntry.OneWay(["say no"], ["decline"], new("synonyms.yml")),
        ]));

    [Theory]
    [InlineData("models ", "models[model=models]")]
    [InlineData("MODELS ", "MODELS[model=models]")]
    [InlineData("zab models zab ", "zab[zab] models[model=models]")] // each once
    [InlineData("ci/cd ", "ci/cd[cicd, ci cd]")] // joined, or its parts in a row
    [InlineData("models/recalls ", "models[model=models] recalls[recall=recalls]")]
    [InlineData("c++ ", "c++[c++, Reading cpp]")]
    [InlineData("manager ", "manager[manager, Relative management]")]
    [InlineData("recal", "recal[Relative recall, Completion recall]")]
    [InlineData("overf", "overf[Completion overfit]")]
    [InlineData("overf ", "overf[overf]")] // finished: too short to be a misspelling
    [InlineData("sale", "sale[sale, Continuation salesperson]")]
    [InlineData("ovrefitting ", "ovrefitting[Typo overfitting]")]
    [InlineData("cashflow ", "cashflow[Typo cash flow]")]
    [InlineData("churn ", "churn[churn, Synonym customer leave]")]
    [InlineData("customers leaving ", "customers[customer=customers, Synonym churn] leaving[leave=leaving, Synonym churn]")]
    [InlineData("zab vs zeb ", "zab<[zab] zeb>[zeb]")]
    [InlineData("", "")]
    public void Words_become_terms(string query, string terms) => Assert.Equal(terms, PlanText.From(_source.Plan(query).Terms));

    [Theory]
    [InlineData("overf", SearchAids.Prefix, "overf[Completion overfit]")]
    [InlineData("overf", SearchAids.None, "overf[overf]")]
    [InlineData("ovrefitting ", SearchAids.Typo, "ovrefitting[Typo overfitting]")]
    [InlineData("ovrefitting ", SearchAids.None, "ovrefitting[ovrefitt=ovrefitting]")]
    [InlineData("churn ", SearchAids.Synonyms, "churn[churn, Synonym customer leave]")]
    [InlineData("churn ", SearchAids.None, "churn[churn]")]
    public void Each_aid_adds_its_own(string query, SearchAids aids, string terms) =>
        Assert.Equal(terms, PlanText.From(_source.Plan(query, aids).Terms));

    [Fact]
    public void Words_rank_and_phrases_are_required_however_they_are_nested()
    {
        var plan = _source.Plan(new QueryNode.All(
        [
            new QueryNode.Any([new QueryNode.Word("zab"), new QueryNode.Phrase(["cash", "flow"])]),
            new QueryNode.All([new QueryNode.Section(SectionType.Behavioral, "behavioral"), new QueryNode.Phrase(["cash", "flow"])]),
            new QueryNode.Everything(),
        ]));

        Assert.Equal("zab[zab] behavioral[section Behavioral]", PlanText.From(plan.Terms));
        Assert.Equal(["cash flow"], plan.Phrases.Select(phrase => phrase.Text));
        Assert.False(plan.Browses);
        Assert.True(_source.Plan(new QueryNode.Everything()).Browses);
    }

    /// <summary>No relative, misspelling or synonym of it.</summary>
    [Fact]
    public void What_is_excluded_is_excluded_to_the_letter()
    {
        var plan = _source.Plan(new QueryNode.Without(
            new QueryNode.Word("zab"),
            new QueryNode.Any([new QueryNode.Word("churn"), new QueryNode.Word("ovrefitting"), new QueryNode.Phrase(["ci/cd", "zab"])])));

        Assert.Equal("churn[churn] ovrefitting[ovrefitt=ovrefitting]", PlanText.From(plan.Excluded));
        Assert.Equal(["ci", "cd", "zab"], Assert.Single(plan.ExcludedPhrases).Words); // one term a place
    }

    [Fact]
    public void A_word_of_both_sides_belongs_to_neither() => Assert.Equal(
        "zab<[zab] models[model=models] zeb>[zeb]",
        PlanText.From(_source.Plan(new QueryNode.Versus(
            [new QueryNode.Word("zab"), new QueryNode.Word("models")], [new QueryNode.Word("zeb"), new QueryNode.Word("models")])).Terms));

    /// <summary>Common words that mean something together come last; a section parts what stands on its two sides.</summary>
    [Fact]
    public void Common_words_count_where_the_thesaurus_knows_them_together()
    {
        QueryNode say = new QueryNode.Common("say"), no = new QueryNode.Common("no"), zab = new QueryNode.Word("zab");

        Assert.Equal(
            "zab[zab] say no[Reading say no, Synonym decline]", PlanText.From(_source.Plan(new QueryNode.All([say, no, zab])).Terms));
        Assert.Equal("zab[zab]", PlanText.From(_source.Plan(new QueryNode.All([say, zab, no])).Terms));
        Assert.Equal(
            "b[section Behavioral]",
            PlanText.From(_source.Plan(new QueryNode.All([say, new QueryNode.Section(SectionType.Behavioral, "b"), no])).Terms));
    }

    [Theory]
    [InlineData(48, true)]
    [InlineData(49, false)]
    public void A_query_has_48_clauses_at_most(int words, bool compiles)
    {
        var node = new QueryNode.All([.. Enumerable.Range(0, words).Select(i => new QueryNode.Word($"w{i}"))]);

        if (compiles)
            Assert.Equal(words, _source.Plan(node).Terms.Count);
        else
            Assert.Equal(SearchError.QueryTooLong, Assert.Throws<SearchException>(() => _source.Plan(node)).Error);
    }

    /// <summary>What counts is what is looked for.</summary>
    [Fact]
    public void A_phrase_that_is_asked_for_again_is_no_further_clause() => Assert.Single(
        _source.Plan(new QueryNode.All([.. Enumerable.Repeat(new QueryNode.Phrase(["cash", "flow"]), 49)])).Phrases);
}

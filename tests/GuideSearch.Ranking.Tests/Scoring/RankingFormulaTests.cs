using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Tests.Engine;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Ranking.Tests.Scoring;

/// <summary>The whole equation, worked out by hand: words that have no vector, lengths that do not count, k1 = 3, N = 4.</summary>
public class RankingFormulaTests
{
    private static readonly RankingOptions _options = new() { ShortLength = 0, AnswerLength = 0 };

    /// <summary>The idf of what three, two and one of four documents have: ln (1 + (N − n + ½) ÷ (n + ½)).</summary>
    private static readonly double _three = Math.Log(1 + 1.5 / 3.5), _two = Math.Log(1 + 2.5 / 2.5), _one = Math.Log(1 + 3.5 / 1.5);

    /// <summary>The impact of one occurrence in a prompt, 5 ÷ 8, and in an answer, 1 ÷ 4.</summary>
    private const double Prompt = 0.625, Answer = 0.25;

    private static readonly Guide[] _guides =
    [
        AGuide.Named("a").Titled("Zub Zyb Interview Guide")
            .Asking("zab zeb zib")
            .Asking("zab", "zeb yab yeb yib zab", SectionType.Behavioral).Build(),
        AGuide.Named("b").Titled("Interview Guide").Asking("zob", "zab").Asking("zeb yab").Build(),
    ];

    public static TheoryData<string, int, double> Scores => new()
    {
        // Σ bm25f + proximity, with every word: zab in three documents, zeb in three.
        { "zab zeb", 0, _three * Prompt + _three * Prompt + 0.3 * _three * Prompt },

        // Three words apart or fewer on either side count as near: zeb and zab stand four apart in the answer.
        { "zab zeb", 1, _three * (6 / 9.0) + _three * Answer },

        // Half of the idf is covered: the square root of 1/2.
        { "zab zeb", 2, _three * Answer * Math.Sqrt(0.5) },

        // A quoted phrase is a term that must match.
        { "\"zab zeb\"", 0, _one * Prompt },

        // Both sides of a comparison, and one.
        { "zab vs zib", 0, (_three + _one) * Prompt + 0.3 * (_three + _one) / 2 * Prompt },
        { "zab vs zib", 1, 0.5 * _three * (6 / 9.0) * Math.Sqrt(_three / (_three + _one)) },

        // A section that is asked for is a term of impact 1; the other word is missing in most.
        { "behavioral questions yab", 1, 1.3 * _one + _two * Answer },

        // The role that is named: its words stand in the title, which weighs 4; both of them name it, 0.6 × 2 idf.
        { "zub zyb", 0, 2 * _two * (4 / 7.0) + 0.6 * 2 * _two },

        // An experience is asked for: 0.1 × Σ idf beside the words.
        { "tell me about a time you zab", 1, _three * (6 / 9.0) + 0.1 * _three },
        { "tell me about a time you zab", 0, _three * Prompt },
    };

    [Theory, MemberData(nameof(Scores))]
    public void A_score_is_what_the_equation_says(string query, int document, double score)
    {
        var formula = new InMemorySource(_options, _guides).Formula(query);

        Assert.False(formula.Semantic.IsKnown);
        Assert.Equal(score, formula.Score(document, RowOf(formula, document)), 6);
    }

    /// <summary>Salary and wage are neighbors by their vectors: what the prompt lacks is made up for in part.</summary>
    [Fact]
    public void Neighbors_and_semantics_are_added_behind_coverage()
    {
        var source = InMemorySource.Over(_options, "zab salary", "zab", "zib", "zob");
        var formula = source.Formula("zab wage");
        var row = RowOf(formula, 0);

        var impact = Assert.Single(source.NeighborsOf(formula.Terms[1].Term).Impacts);
        Assert.InRange(impact, 0.01F, 1F);
        Assert.Equal(0.6 * Math.Log(10) * impact, row.Neighbors, 6); // no document has wage: ln (1 + 4.5 / 0.5)
        Assert.Equal(_two * Prompt, row.Words, 6); // zab is all that can be covered
        Assert.Equal(row.Words + row.Neighbors + formula.Semantic.Score(0), formula.Score(0, row), 12);
    }

    [Fact]
    public void Moved_towards_its_best_hits_only_the_semantic_summand_changes()
    {
        var source = InMemorySource.Over(_options, "salary budget", "wage", "garden", "kitchen");
        var formula = source.Formula("salary");
        var moved = formula.Towards([1]);

        var row = RowOf(formula, 1);
        Assert.Equal(row, RowOf(moved, 1));
        Assert.True(moved.Semantic.Score(1) > formula.Semantic.Score(1));
        Assert.Equal(moved.Semantic.Score(1) - formula.Semantic.Score(1), moved.Score(1, row) - formula.Score(1, row), 12);
    }

    [Theory]
    [InlineData(SearchAids.All, true)]
    [InlineData(SearchAids.Semantic, true)]
    [InlineData(SearchAids.Typo | SearchAids.Prefix | SearchAids.Synonyms, false)]
    public void Embeddings_count_where_the_search_may_use_them(SearchAids aids, bool uses)
    {
        var formula = InMemorySource.Over(_options, "wage", "garden").Formula("salary", request => request with { Aids = aids });

        Assert.Equal((uses, uses, uses ? 1 : 0), (formula.UsesEmbeddings, formula.Semantic.IsKnown, formula.Neighbors.Count));
    }

    [Fact]
    public void What_is_quoted_or_browsed_means_what_it_says()
    {
        var source = InMemorySource.Over(_options, "wage", "garden");

        Assert.False(source.Formula("\"wage\"").UsesEmbeddings);
        Assert.False(source.Formula("").UsesEmbeddings);
    }

    [Fact]
    public void Filling_stops_when_the_time_is_over_but_what_is_excluded_stays_out()
    {
        var formula = new InMemorySource(_options, _guides).Formula("zab zeb -zob");
        var accumulators = new Accumulators(4);
        var looks = 0;

        formula.Fill(accumulators, () => ++looks > 1);

        Assert.Equal([1UL, 1UL, 1UL | Accumulators.ExcludedClause, 0UL], accumulators.Clauses);
    }

    [Theory]
    [InlineData("zab zeb", 0, false, 0b11)]
    [InlineData("zab zeb", 2, true, 0b01 | Accumulators.SemanticClause)]
    [InlineData("zab \"zeb zib\"", 0, false, 0b11)]
    [InlineData("zeb -zab", 0, false, 0b1 | Accumulators.ExcludedClause)]
    public void Clauses_are_told_without_accumulators(string query, int document, bool semanticHit, ulong clauses) =>
        Assert.Equal(clauses, new InMemorySource(_options, _guides).Formula(query).ClausesOf(document, semanticHit));

    private static AccumulatedRow RowOf(RankingFormula formula, int document)
    {
        var accumulators = new Accumulators(4);
        formula.Fill(accumulators, () => false);
        return accumulators.RowOf(document);
    }

    /// <summary>Half a word is one of no guide, and a role is named by two of its words.</summary>
    [Theory]
    [InlineData("zab zeb", 0UL)]
    [InlineData("zub zyb", 0b11UL)]
    [InlineData("zab zub zeb zyb", 0b1010UL)]
    [InlineData("zub", 0UL)]
    [InlineData("behavioral questions zab", 0b1UL)]
    [InlineData("zab ze", ulong.MaxValue)]
    [InlineData("zab ze ", 0UL)] // done with
    [InlineData("ze zab", 0UL)]
    public void Words_are_literal_where_they_name_a_role_or_a_section_and_all_are_before_half_a_word(string query, ulong literal) =>
        Assert.Equal(literal, new InMemorySource(_options, _guides).Formula(query).LiteralTerms);
}

using GuideSearch.Ranking.Scoring;

namespace GuideSearch.Ranking.Tests.Scoring;

public class AccumulatorsTests
{
    private readonly Accumulators _accumulators = new(documents: 3);

    [Fact]
    public void A_clause_adds_its_weight_times_impact_and_sets_its_bit()
    {
        _accumulators.AddClause(new([0, 2], [0.5F, 1], 2), weight: 4, clause: 0);
        _accumulators.AddClause(new([2], [0.25F], 2), weight: 8, clause: 3);

        Assert.Equal([new(2, 0, 0b0001), new(0, 0, 0), new(6, 0, 0b1001)], Rows());
    }

    [Fact]
    public void A_bonus_adds_and_matches_nothing()
    {
        _accumulators.AddBonus(new([1], [0.5F], 2), weight: 3);

        Assert.Equal(new(1.5, 0, 0), _accumulators.RowOf(1));
        Assert.Equal(1.5, _accumulators.WordsOf(1));
    }

    [Fact]
    public void Neighbors_count_only_where_the_clause_itself_is_missing()
    {
        _accumulators.AddClause(new([0], [1], 2), weight: 2, clause: 1);
        _accumulators.AddNeighbors(new([0, 1], [0.5F, 0.5F], 0), weight: 6, clause: 1);

        Assert.Equal([new(2, 0, 0b10), new(0, 3, 0), new(0, 0, 0)], Rows());
    }

    [Fact]
    public void What_similarity_finds_and_what_is_excluded_have_bits_that_no_clause_has()
    {
        _accumulators.AddSemanticHits([1]);
        _accumulators.Exclude(new([1, 2], [1, 1], 2));

        Assert.Equal([0UL, Accumulators.SemanticClause | Accumulators.ExcludedClause, Accumulators.ExcludedClause], _accumulators.Clauses);
        Assert.Equal([1UL << 62, 1UL << 63], [Accumulators.SemanticClause, Accumulators.ExcludedClause]);
    }

    [Fact]
    public void Cleared_they_are_as_new()
    {
        _accumulators.AddClause(new([0], [1], 2), weight: 2, clause: 1);
        _accumulators.AddNeighbors(new([1], [1], 2), weight: 2, clause: 1);
        _accumulators.Exclude(new([2], [1], 2));

        _accumulators.Clear();

        Assert.All(Rows(), row => Assert.Equal(default, row));
    }

    private IEnumerable<AccumulatedRow> Rows() => Enumerable.Range(0, 3).Select(_accumulators.RowOf);
}

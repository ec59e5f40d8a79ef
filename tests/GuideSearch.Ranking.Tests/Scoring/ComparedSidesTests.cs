using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;

namespace GuideSearch.Ranking.Tests.Scoring;

/// <summary>Terms as letters with their number of documents: L of the left side, R of the right, n of none.</summary>
public class ComparedSidesTests
{
    [Theory]
    [InlineData("L1 R1", 0b11, 1)]
    [InlineData("L1 R1", 0b01, 0.5)]
    [InlineData("L1 R1", 0b10, 0.5)]
    [InlineData("L1 R1", 0b00, 0.5)]
    [InlineData("L3 L1 R2 R5", 0b0110, 1)] // the rarest of each side
    [InlineData("L3 L1 R2 R5", 0b1001, 0.5)]
    [InlineData("L1 R0", 0b01, 1)] // the index lacks a side
    [InlineData("L1 n1", 0b01, 1)]
    [InlineData("n1 n1", 0b00, 1)]
    [InlineData("", 0, 1)]
    public void A_document_needs_the_rarest_word_of_both_sides(string terms, ulong clauses, double factor)
    {
        var words = terms.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plan = new QueryPlan([.. words.Select(word => new QueryTerm(word, []) { Side = SideOf(word) })], [], [], []);
        var sides = new ComparedSides(plan, [.. words.Select(PostingsOf)], new() { OneSideFactor = 0.5 });

        Assert.Equal("bothSides", sides.Symbol);
        Assert.Equal(factor, sides.FactorOf(clauses));
        Assert.Equal(factor, sides.Explain(clauses).Value);
        Assert.Equal("bothSides = oneSideFactor 0.5: one side of the comparison is missing", sides.Explain(clauses).Description);
    }

    private static ComparedSide SideOf(string word) => word[0] switch
    {
        'L' => ComparedSide.Left,
        'R' => ComparedSide.Right,
        _ => ComparedSide.None,
    };

    private static ScoredPostings PostingsOf(string word)
    {
        var documents = Enumerable.Range(0, word[1] - '0').ToArray();
        return new(documents, Array.ConvertAll(documents, _ => 1F), 1);
    }
}

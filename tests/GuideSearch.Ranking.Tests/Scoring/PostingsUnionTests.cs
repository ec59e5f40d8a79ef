using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;

namespace GuideSearch.Ranking.Tests.Scoring;

/// <summary>How a word and its substitutes are joined, over ten documents.</summary>
public class PostingsUnionTests
{
    private const int Documents = 10;

    /// <summary>ln (1 + 8.5 / 2.5): of what two documents have.</summary>
    private const double IdfOfTwo = 1.4816045409242156;

    /// <summary>ln (1 + 6.5 / 4.5): of what four documents have.</summary>
    private const double IdfOfFour = 0.8938178760220964;

    [Fact]
    public void The_word_itself_weighs_1_and_a_substitute_is_as_rare_as_both_together()
    {
        var groups = Weigh(Found(1, [1, 3], [0.5F, 0.4F]), Found(0.8, [3, 5, 7], [0.6F, 0.2F, 0.9F]));

        Assert.Equal([1, (float)(0.8 * IdfOfFour / IdfOfTwo)], groups.Select(group => group.Factor));
    }

    [Fact]
    public void In_each_document_the_group_that_brings_most_counts()
    {
        var union = PostingsUnion.Merge(Weigh(Found(1, [1, 3], [0.5F, 0.1F]), Found(0.8, [3, 5, 7], [0.6F, 0.2F, 0.9F])), Documents);

        var factor = (float)(0.8 * IdfOfFour / IdfOfTwo);
        Assert.Equal([1, 3, 5, 7], union.Documents);
        Assert.Equal([0.5F, factor * 0.6F, factor * 0.2F, factor * 0.9F], union.Impacts);
        Assert.Equal(IdfOfTwo, union.Idf, 14);
    }

    [Fact]
    public void Where_the_word_itself_is_not_sought_its_first_substitute_is_the_measure()
    {
        var union = PostingsUnion.Merge(Weigh(Found(1, [], []), Found(0.9, [2, 4], [0.5F, 1])), Documents);

        Assert.Equal([0.5F, 1], union.Impacts);
        Assert.Equal(0.9 * IdfOfTwo, union.Idf, 14);
    }

    [Fact]
    public void What_no_document_has_is_nothing() =>
        Assert.Same(ScoredPostings.None, PostingsUnion.Merge(Weigh(Found(1, [], [])), Documents));

    [Fact]
    public void A_substitute_without_weight_finds_nothing()
    {
        var union = PostingsUnion.Merge(Weigh(Found(1, [1], [0.5F]), Found(0, [2], [0.5F])), Documents);

        Assert.Equal([1], union.Documents);
    }

    [Fact]
    public void A_substitute_stands_where_the_one_before_it_has_no_weight()
    {
        var union = PostingsUnion.Merge(Weigh(Found(0, [1, 2], [0.5F, 0.5F]), Found(0.8, [2, 3], [0.5F, 0.25F])), Documents);

        Assert.Equal([2, 3], union.Documents);
        Assert.Equal([0.5F, 0.25F], union.Impacts);
        Assert.Equal(0.8 * IdfOfTwo, union.Idf, 14);
    }

    /// <summary>The bound of a clause is its idf: an impact above 1 would drop hits that rank high.</summary>
    [Fact]
    public void A_substitute_never_says_more_than_what_it_stands_for()
    {
        var union = PostingsUnion.Merge(Weigh(Found(0.1, [1, 2], [0.5F, 0.5F]), Found(0.8, [2, 3], [0.5F, 1])), Documents);

        Assert.All(union.Impacts, impact => Assert.InRange(impact, 0, 1));
    }

    private static IReadOnlyList<FoundGroup> Weigh(params FoundGroup[] groups) => PostingsUnion.Weigh(groups, Documents);

    private static FoundGroup Found(double weight, int[] documents, float[] impacts) =>
        new(new([new(["zab"], ["zab"], VariantKind.Typed)], weight), new(documents, impacts));
}

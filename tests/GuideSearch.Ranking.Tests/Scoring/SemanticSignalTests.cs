using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Scoring;

/// <summary>
/// semanticWeight · max(0, cos − semanticFloor) · Σ idf, over documents of one word, whose embeddings are those of the word.
/// </summary>
public class SemanticSignalTests
{
    private const double TotalIdf = 4;

    private static readonly RankingOptions _options =
        new() { SemanticWeight = 0.5, SemanticFloor = 0.2, FeedbackWeight = 1, MinSemanticSimilarity = 0.3 };

    private static readonly InMemorySource _source = InMemorySource.Over(_options, "salary", "wage", "garden", "zab");

    [Theory]
    [InlineData("salary", 0)]
    [InlineData("salary", 1)]
    [InlineData("garden", 0)]
    [InlineData("garden wage", 1)]
    public void It_grows_with_the_cosine_from_the_floor_on(string query, int document)
    {
        var plan = _source.Plan(query);
        var signal = SemanticSignal.For(plan, TotalIdf, _source, _options);
        var cosine = _source.Embeddings.Similarity(_source.Embeddings.Embed(query.Split(' '))!, document);

        Assert.Equal("semantic", signal.Symbol);
        Assert.Equal(0.5 * Math.Max(0, cosine - 0.2) * TotalIdf, signal.Score(document), 12);
        Assert.Equal(0.5 * (Int8Vector.MaxCosine - 0.2) * TotalIdf, signal.MaxScore, 12);
    }

    [Fact]
    public void It_explains_its_cosine_with_every_option()
    {
        var signal = SemanticSignal.For(_source.Plan("salary"), TotalIdf, _source, _options);
        var cosine = _source.Embeddings.Similarity(_source.Embeddings.Embed(["salary"])!, 1);

        Assert.Equal(
            FormattableString.Invariant($"semantic = semanticWeight 0.5 × (cos {cosine:0.###} − semanticFloor 0.2) × Σ idf 4"),
            signal.Explain(1)!.Description);
        Assert.Equal(signal.Score(1), signal.Explain(1)!.Value);
        Assert.Null(signal.Explain(3));
    }

    [Theory]
    [InlineData("zab")]
    [InlineData("the")]
    public void A_query_without_a_vector_is_like_nothing(string query)
    {
        var signal = SemanticSignal.For(_source.Plan(query), TotalIdf, _source, _options);

        Assert.False(signal.IsKnown);
        Assert.Equal((0, 0), (signal.Score(0), signal.MaxScore));
        Assert.Null(signal.Explain(0));
        Assert.Empty(signal.Nearest());
    }

    [Fact]
    public void Where_similarity_may_not_count_there_is_no_plan() =>
        Assert.False(SemanticSignal.For(null, TotalIdf, _source, _options).IsKnown);

    [Fact]
    public void Where_no_document_has_any_of_the_words_the_rarest_word_counts() => Assert.Equal(
        0.5 * (Int8Vector.MaxCosine - 0.2) * Math.Log(10),
        SemanticSignal.For(_source.Plan("salary"), 0, _source, _options).MaxScore,
        12);

    /// <summary>A name without a vector means what the documents do that it is moved towards.</summary>
    [Fact]
    public void Moved_towards_a_document_it_means_more_of_what_that_means()
    {
        var named = SemanticSignal.For(_source.Plan("zab"), TotalIdf, _source, _options).Towards([2]);
        var salary = SemanticSignal.For(_source.Plan("salary"), TotalIdf, _source, _options);

        Assert.True(named.IsKnown);
        Assert.Equal(_source.Embeddings.Similarity(_source.Embeddings.Embed(["garden"])!, 2), Cosine(named, 2), 2F);
        Assert.True(salary.Towards([2]).Score(2) > salary.Score(2));
    }

    [Theory]
    [InlineData(9, "0 1")]
    [InlineData(1, "0")]
    [InlineData(0, "")]
    public void The_nearest_documents_are_those_above_the_least_similarity(int max, string documents)
    {
        var signal = SemanticSignal.For(_source.Plan("salary"), TotalIdf, _source, _options with { MaxSemanticHits = max });

        Assert.Equal(documents, string.Join(' ', signal.Nearest().Order()));
    }

    [Fact]
    public void A_score_is_the_same_whether_it_is_worked_out_alone_or_with_others()
    {
        var signal = SemanticSignal.For(_source.Plan("salary"), TotalIdf, _source, _options);
        var alone = Enumerable.Range(0, _source.Documents).Select(signal.Score).ToList();
        Assert.False(signal.KnowsAll);

        signal.Read([1, 3], new float[_source.Documents]);

        Assert.False(signal.KnowsAll);
        Assert.Equal(alone, Enumerable.Range(0, _source.Documents).Select(signal.Score));

        signal.ReadAll(new float[_source.Documents]);

        Assert.True(signal.KnowsAll);
        Assert.Equal(alone, Enumerable.Range(0, _source.Documents).Select(signal.Score));
    }

    private static float Cosine(SemanticSignal signal, int document) => (float)(signal.Score(document) / 0.5 / TotalIdf + 0.2);
}

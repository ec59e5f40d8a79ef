using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Embeddings;

/// <summary>Compared with the definition, worked out in plain sums of vectors; a byte of rounding is some 0.01 of a cosine.</summary>
public class DocumentEmbeddingsTests
{
    private const float Rounding = 0.02F;

    private static readonly string[] _texts = ["salary", "wage | garden", "garden garden kitchen", "zab", "the salary | the the kitchen"];

    private static readonly DocumentEmbeddings _embeddings = InMemorySource.Over(new RankingOptions(), _texts).Embeddings;

    /// <summary>N is 5; salary and kitchen and garden stand in two documents, in any one field, wage in one.</summary>
    private static readonly double _one = Math.Log(1 + 4.5 / 1.5), _kitchen = Math.Log(1 + 4.5 / 1.5), _two = Math.Log(1 + 3.5 / 2.5);

    public static TheoryData<int, (string Word, double Weight)[], (string Word, double Weight)[]> Documents => new()
    {
        { 0, [("salary", 1)], [] },
        { 1, [("wage", 1)], [("garden", 1)] }, // the mean of prompt and answer, whatever their lengths
        { 2, [("garden", 2 * _one), ("kitchen", _kitchen)], [] }, // in the prompt twice
        { 4, [("salary", 1)], [("kitchen", 1)] }, // common words say nothing
    };

    [Theory, MemberData(nameof(Documents))]
    public void A_document_is_the_mean_of_prompt_and_answer_and_those_are_sums_of_words_by_idf(
        int document, (string Word, double Weight)[] prompt, (string Word, double Weight)[] answer)
    {
        var expected = Unit(SumOf(prompt)).Zip(Unit(SumOf(answer)), (p, a) => p + a).ToArray();

        foreach (var word in new[] { "salary", "wage", "garden", "kitchen" })
            Assert.Equal(Cosine(expected, VectorOf(word)), _embeddings.Similarity(_embeddings.Embed([word])!, document), Rounding);
    }

    [Fact]
    public void Similarities_are_the_same_one_by_one_and_all_at_once()
    {
        var (query, all) = (_embeddings.Embed(["salary", "garden"])!, new float[_texts.Length]);
        _embeddings.ReadSimilarities(query, all);

        Assert.Equal(Enumerable.Range(0, _texts.Length).Select(document => _embeddings.Similarity(query, document)), all);
    }

    [Theory]
    [InlineData("zab")]
    [InlineData("the of")]
    [InlineData("")]
    public void Words_that_have_no_vector_or_do_not_count_have_no_embedding(string words) =>
        Assert.Null(_embeddings.Embed(words.Split(' ')));

    [Fact]
    public void A_document_without_a_vector_is_like_nothing() => Assert.Equal(0, _embeddings.Similarity(_embeddings.Embed(["salary"])!, 3));

    [Fact]
    public void A_query_is_the_sum_of_its_words_by_idf()
    {
        var query = _embeddings.Embed(["salary", "wage"])!;
        var expected = SumOf([("salary", _two), ("wage", _one)]);

        Assert.Equal(Cosine(expected, VectorOf("salary")), Int8Vector.Cosine(query, _embeddings.Embed(["salary"])!), Rounding);
    }

    /// <summary>Rocchio: the vector, and the mean of the documents times its weight.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.5F)]
    [InlineData(2)]
    public void Moved_towards_documents_it_is_the_sum_with_their_mean(float weight)
    {
        var moved = _embeddings.Towards(_embeddings.Embed(["wage"]), [0, 2], weight);
        var mean = Unit(SumOf([("garden", 2 * _one), ("kitchen", _kitchen)])).Zip(Unit(VectorOf("salary")), (a, b) => (a + b) / 2);
        var expected = Unit(VectorOf("wage")).Zip(mean, (own, other) => own + weight * other).ToArray();

        foreach (var word in new[] { "salary", "wage", "garden" })
            Assert.Equal(Cosine(expected, VectorOf(word)), Int8Vector.Cosine(moved, _embeddings.Embed([word])!), Rounding);
    }

    [Fact]
    public void Without_a_vector_of_its_own_a_query_is_the_mean_alone() =>
        Assert.Equal(1, _embeddings.Similarity(_embeddings.Towards([], [2], 0.8F), 2), Rounding);

    private static float[] SumOf((string Word, double Weight)[] words) => words.Aggregate(
        new float[WordVectors.Dimensions],
        (sum, word) => [.. sum.Zip(VectorOf(word.Word), (total, component) => total + (float)word.Weight * component)]);

    private static float[] VectorOf(string word)
    {
        var vector = new float[WordVectors.Dimensions];
        Assert.True(WordVectors.Shared.TryRead(word, vector));
        return vector;
    }

    private static float[] Unit(float[] vector) => LengthOf(vector) is > 0 and var length
        ? Array.ConvertAll(vector, component => component / length)
        : vector;

    private static float LengthOf(float[] vector) => MathF.Sqrt(vector.Sum(component => component * component));

    private static float Cosine(float[] a, float[] b) => a.Zip(b, (x, y) => x * y).Sum() / (LengthOf(a) * LengthOf(b));
}

using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Scoring;

/// <summary>
/// <c>semantic = semanticWeight · max(0, cos(q, d) − semanticFloor) · Σ idf</c>: similarity of the embeddings of query and document,
/// worth as much as the words of the query say together.
/// </summary>
public sealed class SemanticSignal : ISignal
{
    private readonly DocumentEmbeddings _embeddings;
    private readonly RankingOptions _options;
    private readonly sbyte[]? _vector;
    private readonly double _totalIdf;
    private float[]? _similarities;
    private bool _knowsAll;

    private SemanticSignal(DocumentEmbeddings embeddings, sbyte[]? vector, double totalIdf, RankingOptions options) =>
        (_embeddings, _vector, _totalIdf, _options) = (embeddings, vector, totalIdf, options);

    public string Symbol => "semantic";

    /// <summary>Whether the query has an embedding and may use it.</summary>
    public bool IsKnown => _vector is not null;

    /// <param name="plan">Null where similarity may not count.</param>
    /// <param name="totalIdf">Σ idf of the query; where no document has any of its words, the rarest word counts.</param>
    public static SemanticSignal For(QueryPlan? plan, double totalIdf, IRankingSource source, RankingOptions options)
    {
        var vector = plan is null ? null : source.Embeddings.Embed(plan.Terms.SelectMany(term => term.EmbeddedWords));
        return new(source.Embeddings, vector, totalIdf > 0 ? totalIdf : Bm25F.Idf(source.Documents, 0), options);
    }

    /// <summary>The same query, moved towards some documents; a name without a vector means just what they do.</summary>
    /// <param name="documents">At least one.</param>
    public SemanticSignal Towards(IReadOnlyList<int> documents) => new(
        _embeddings, _embeddings.Towards(_vector ?? [], documents, (float)_options.FeedbackWeight), _totalIdf, _options);

    /// <summary>Whether every document's similarity is at hand, so that a score costs next to nothing.</summary>
    public bool KnowsAll => _vector is null || _knowsAll;

    /// <summary>Works out the similarity of every document, in one pass over all of them.</summary>
    /// <param name="space">Of a number for each document; belongs to the signal from now on.</param>
    public void ReadAll(float[] space)
    {
        if (KnowsAll)
            return;

        _embeddings.ReadSimilarities(_vector, space);
        (_similarities, _knowsAll) = (space, true);
    }

    /// <summary>Works out the similarities of some documents together, which costs less than one by one.</summary>
    /// <inheritdoc cref="ReadAll"/>
    public void Read(ReadOnlySpan<int> documents, float[] space)
    {
        if (KnowsAll)
            return;

        space.AsSpan().Fill(float.NaN);
        _embeddings.ReadSimilarities(_vector, documents, space);
        _similarities = space;
    }

    public double Score(int document) => _vector is null ? 0 : BonusFor(SimilarityOf(document));

    /// <summary>What any document may reach.</summary>
    public double MaxScore => _vector is null ? 0 : BonusFor(Int8Vector.MaxCosine);

    public ScoreTree? Explain(int document)
    {
        if (_vector is null || Score(document) is not (> 0 and var score))
            return null;

        var cosine = SimilarityOf(document);
        var (weight, floor) = (_options.SemanticWeight, _options.SemanticFloor);
        return ExplanationText.Leaf(
            score,
            $"semantic = semanticWeight {weight:0.###} × (cos {cosine:0.###} − semanticFloor {floor:0.###}) × Σ idf {_totalIdf:0.###}");
    }

    /// <summary>The documents most similar to the query, at least <see cref="RankingOptions.MinSemanticSimilarity"/>.</summary>
    public HashSet<int> Nearest()
    {
        var nearest = new PriorityQueue<int, float>();
        if (_vector is null)
            return [];

        ReadAll(_similarities ?? new float[_embeddings.Documents]);
        for (var document = 0; document < _similarities!.Length; document++)
        {
            var similarity = _similarities[document];
            if (similarity < _options.MinSemanticSimilarity)
                continue;

            if (nearest.Count < _options.MaxSemanticHits)
                nearest.Enqueue(document, similarity);
            else if (_options.MaxSemanticHits > 0)
                nearest.EnqueueDequeue(document, similarity);
        }

        return [.. nearest.UnorderedItems.Select(item => item.Element)];
    }

    private float SimilarityOf(int document) => _similarities is { } known && !float.IsNaN(known[document])
        ? known[document]
        : _embeddings.Similarity(_vector, document);

    private double BonusFor(float cosine) => Math.Max(0, cosine - _options.SemanticFloor) * _options.SemanticWeight * _totalIdf;
}

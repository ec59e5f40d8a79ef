using GuideSearch.Lucene.Expanding;
using GuideSearch.Lucene.Querying;
using GuideSearch.Lucene.Schema;
using GuideSearch.Querying;
using GuideSearch.Ranking;

namespace GuideSearch.Lucene.Meaning;

/// <summary>Where each document of a generation points: the mean of its words, rare ones counting more.</summary>
/// <remarks>Summed over the postings, word by word, when a generation is opened; 192 bytes per document.</remarks>
internal sealed class DocumentMeanings
{
    private const int Dimensions = WordVectors.Dimensions;

    private readonly sbyte[] _directions;
    private readonly Lexicon _lexicon;
    private readonly int _documents;

    public DocumentMeanings(Occurrences occurrences, Lexicon lexicon, RankingOptions ranking, int documents)
    {
        (_lexicon, _documents) = (lexicon, documents);
        _directions = new sbyte[documents * Dimensions];
        var prompts = SumsOf(occurrences, IndexFields.Prompt);
        var answers = SumsOf(occurrences, IndexFields.Answer);
        var share = (float)ranking.MeaningOfPrompt;
        for (var document = 0; document < documents; document++)
        {
            var sum = prompts.AsSpan(document * Dimensions, Dimensions);
            Mix(sum, share, answers.AsSpan(document * Dimensions, Dimensions), 1 - share);
            Direction.Write(sum, _directions.AsSpan(document * Dimensions, Dimensions));
        }
    }

    /// <summary>Where a query points.</summary>
    /// <param name="words">Folded.</param>
    /// <returns>Null where none of the words has a meaning here.</returns>
    public sbyte[]? DirectionOf(IEnumerable<string> words)
    {
        Span<float> sum = stackalloc float[Dimensions];
        sum.Clear();
        foreach (var word in words)
            WordVectors.Shared.AddTo(sum, word, WeightOf(word));
        var direction = new sbyte[Dimensions];
        return Direction.Write(sum, direction) ? direction : null;
    }

    /// <summary>How alike a document and a direction are, 1 for the same, around 0 for strangers.</summary>
    public float Likeness(ReadOnlySpan<sbyte> direction, int document) =>
        Direction.Cosine(direction, _directions.AsSpan(document * Dimensions, Dimensions));

    /// <summary>From one direction towards the mean of some documents.</summary>
    /// <param name="share">How much the mean counts, against 1 for the direction.</param>
    public sbyte[] Between(ReadOnlySpan<sbyte> direction, IReadOnlyList<int> documents, float share)
    {
        Span<float> sum = stackalloc float[Dimensions];
        sum.Clear();
        Direction.Add(sum, direction, 1);
        foreach (var document in documents)
            Direction.Add(sum, _directions.AsSpan(document * Dimensions, Dimensions), share / documents.Count);
        var between = new sbyte[Dimensions];
        Direction.Write(sum, between);
        return between;
    }

    private float[] SumsOf(Occurrences occurrences, SearchedText field)
    {
        var sums = new float[_documents * Dimensions];
        var direction = new float[Dimensions];
        foreach (var word in _lexicon.Words)
        {
            if (WeightOf(word) is > 0 and var weight && WordVectors.Shared.TryRead(word, direction))
                occurrences.Count(field.Words, [word], (document, count) =>
                    Direction.Add(sums.AsSpan(document * Dimensions, Dimensions), direction, weight * count));
        }

        return sums;
    }

    /// <summary>Rare words say more, common ones nothing.</summary>
    /// <remarks>Arora, Liang and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (2017).</remarks>
    private float WeightOf(string word) =>
        CommonWords.Contains(word) ? 0 : (float)Bm25F.Idf(_documents, _lexicon.DocumentsOf(word));

    private static void Mix(Span<float> a, float shareOfA, ReadOnlySpan<float> b, float shareOfB)
    {
        var (ofA, ofB) = (Factor(a, shareOfA), Factor(b, shareOfB));
        for (var i = 0; i < a.Length; i++)
            a[i] = a[i] * ofA + b[i] * ofB;
    }

    /// <summary>Brings a sum to the length of its share; 0 for a text without a meaning, such as an answer that is not there.</summary>
    private static float Factor(ReadOnlySpan<float> sum, float share) => Direction.Length(sum) is > 0 and var length ? share / length : 0;
}

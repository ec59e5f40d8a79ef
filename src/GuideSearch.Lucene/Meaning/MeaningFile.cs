using System.Runtime.InteropServices;
using GuideSearch.Lucene.Expanding;
using GuideSearch.Lucene.Indexing;
using GuideSearch.Lucene.Querying;
using GuideSearch.Lucene.Schema;
using Lucene.Net.Index;

namespace GuideSearch.Lucene.Meaning;

/// <summary>
/// Where each document of a generation points: the mean of its words, rare ones counting more. Summed over the postings, word by word, when
/// the generation is built, and kept beside its index: 192 signed bytes a document, in the order of documents.
/// </summary>
internal static class MeaningFile
{
    public const string Name = "meanings.bin";

    /// <summary>How much the prompt says about the meaning of a document; its answer says the rest.</summary>
    private const float PromptShare = 0.5F;

    private const int Dimensions = WordVectors.Dimensions;

    public static byte[] Of(AtomicReader reader)
    {
        var (occurrences, lexicon) = (new Occurrences(reader), new Lexicon(reader));
        var weights = new MeaningWeights(lexicon, reader.MaxDoc);
        var prompts = SumsOf(IndexFields.Prompt);
        var answers = SumsOf(IndexFields.Answer);
        var directions = new sbyte[reader.MaxDoc * Dimensions];
        for (var at = 0; at < directions.Length; at += Dimensions)
        {
            var sum = prompts.AsSpan(at, Dimensions);
            Mix(sum, PromptShare, answers.AsSpan(at, Dimensions), 1 - PromptShare);
            Direction.Write(sum, directions.AsSpan(at, Dimensions));
        }

        return MemoryMarshal.AsBytes(directions.AsSpan()).ToArray();

        float[] SumsOf(SearchedText field)
        {
            var sums = new float[reader.MaxDoc * Dimensions];
            var direction = new float[Dimensions];
            foreach (var word in lexicon.Words)
            {
                if (weights.Of(word) is > 0 and var weight && WordVectors.Shared.TryRead(word, direction))
                    occurrences.Count(field.Words, [word], (document, count) =>
                        Direction.Add(sums.AsSpan(document * Dimensions, Dimensions), direction, weight * count));
            }

            return sums;
        }
    }

    /// <exception cref="DamagedGenerationException">It is of another size than its documents need.</exception>
    public static sbyte[] Read(string generationPath, int documents)
    {
        var bytes = File.ReadAllBytes(Path.Combine(generationPath, Name));
        return bytes.Length == documents * Dimensions
            ? MemoryMarshal.Cast<byte, sbyte>(bytes).ToArray()
            : throw new DamagedGenerationException($"{Name} has {bytes.Length} bytes for {documents} documents.");
    }

    private static void Mix(Span<float> a, float shareOfA, ReadOnlySpan<float> b, float shareOfB)
    {
        var (ofA, ofB) = (Factor(a, shareOfA), Factor(b, shareOfB));
        for (var i = 0; i < a.Length; i++)
            a[i] = a[i] * ofA + b[i] * ofB;
    }

    /// <summary>Brings a sum to the length of its share; 0 for a text without a meaning, such as an answer that is not there.</summary>
    private static float Factor(ReadOnlySpan<float> sum, float share) => Direction.Length(sum) is > 0 and var length ? share / length : 0;
}

using System.Text;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Semantics;
using GuideSearch.Testing;

namespace GuideSearch.Benchmarks.Words;

/// <summary>
/// Makes <c>words.vec</c>: vectors of words whose sum, over the words of a sentence by their rarity, points where the sentence encoder puts
/// the sentence.
/// </summary>
/// <remarks>
/// Sources: the encoder and its vocabulary (Apache License 2.0), the glosses and examples of WordNet 3.0 (its license allows any use) and
/// the thesaurus of this repository. On one machine equal sources make equal bytes.
/// </remarks>
internal static class WordsCommand
{
    private const string Usage = "words WORDNET OUT [SENTENCES]";

    /// <summary>A word in fewer sentences is learned too little of.</summary>
    private const int MinSentences = 3;

    /// <param name="args">
    /// The folder with the data files of WordNet, the file to write, and how many sentences are read, spread evenly; all without.
    /// </param>
    /// <returns>The exit code: 2 for wrong arguments.</returns>
    public static int Run(string[] args)
    {
        if (args is not [var wordNet, var output, .. var rest] || rest is not ([] or [_]) || (rest is [var text] && !int.TryParse(text, out _)))
        {
            Console.Error.WriteLine($"Usage: {Usage}");
            return 2;
        }

        var models = Path.Combine(AppContext.BaseDirectory, "models");
        using var encoder = OnnxSentenceEncoder.Load(models);
        var sentences = Sentences.Read(wordNet, RepositoryFolder.Find("content/synonyms.yml"));
        if (rest is [var max])
            sentences = Sentences.Spread(sentences, int.Parse(max, System.Globalization.CultureInfo.InvariantCulture));
        var words = WordsOf(sentences, File.ReadLines(Path.Combine(models, "vocab.txt")));
        Console.WriteLine($"{words.Count} words, {sentences.Count} sentences");

        var space = PrincipalSpace.Of(EncodeAll(encoder, sentences, "sentences"), WordVectors.Dimensions);
        var start = EncodeAll(encoder, words, "words").ConvertAll(space.Project);
        var training = new WordTraining(words, start);
        var learned = training.Learn(sentences, space.Examples, Console.Out);
        Write(output, words, learned);
        return 0;
    }

    /// <summary>Whole words of the vocabulary, and words that stand in enough sentences; in ordinal order.</summary>
    private static List<string> WordsOf(IReadOnlyList<string> sentences, IEnumerable<string> vocabulary)
    {
        var counts = sentences.SelectMany(sentence => Sentences.WordsOf(sentence).Distinct()).CountBy(word => word);
        var frequent = counts.Where(word => word.Value >= MinSentences).Select(word => word.Key);
        return [.. vocabulary.Where(IsWord).Concat(frequent.Where(IsWord)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The file holds the length of a word in one byte.</summary>
    private static bool IsWord(string text) => text.Length is > 1 and <= 40 && text.All(char.IsAsciiLetterLower);

    private static List<float[]> EncodeAll(OnnxSentenceEncoder encoder, IReadOnlyList<string> texts, string what)
    {
        var (vectors, done) = (new float[texts.Count][], 0);
        Parallel.For(0, texts.Count, i =>
        {
            vectors[i] = encoder.Encode(texts[i]);
            if (Interlocked.Increment(ref done) % 5_000 == 0)
                Console.WriteLine($"{done} of {texts.Count} {what}");
        });
        return [.. vectors];
    }

    /// <summary>In the form that <see cref="WordVectors"/> reads.</summary>
    private static void Write(string path, List<string> words, List<float[]> vectors)
    {
        using var file = new BinaryWriter(File.Create(path));
        file.Write("GSWV"u8);
        file.Write(WordVectors.Dimensions);
        file.Write(words.Count);
        foreach (var word in words)
        {
            file.Write((byte)word.Length);
            file.Write(Encoding.ASCII.GetBytes(word));
        }

        var scales = vectors.ConvertAll(vector => Math.Max(vector.Max(Math.Abs), float.Epsilon) / sbyte.MaxValue);
        scales.ForEach(file.Write);
        foreach (var (vector, scale) in vectors.Zip(scales))
            file.Write([.. vector.Select(component => (byte)(sbyte)MathF.Round(component / scale))]);
    }
}

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
/// Sources: the encoder and its vocabulary (Apache License 2.0), the glosses and examples of WordNet 3.0 (its license allows any use), and
/// of this repository the guides, their thesaurus and a list of terms. On one machine equal sources make equal bytes. Run so:
/// <c>dotnet run -c Release --project tests/GuideSearch.Benchmarks -- words /usr/share/wordnet words.vec</c>.
/// </remarks>
internal static class WordsCommand
{
    private const string Usage = "words WORDNET OUT [SENTENCES]";

    /// <summary>A word in fewer sentences is learned too little of.</summary>
    private const int MinSentences = 3;

    /// <param name="args">
    /// The folder with the data files of WordNet, the file to write, and how many sentences of WordNet are read, spread evenly; all
    /// without. What was encoded stands in a file beside the one to write, so that another run need not do it again.
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
        using var model = OnnxSentenceEncoder.Load(models);
        using var encoder = new EncodedTexts(model, output + ".encoded");
        var glosses = Sentences.OfWordNet(wordNet);
        if (rest is [var max])
            glosses = Sentences.Spread(glosses, int.Parse(max, System.Globalization.CultureInfo.InvariantCulture));
        var own = Sentences.OfGuides(RepositoryFolder.Find("content"));
        IReadOnlyList<string> sentences = [.. glosses.Concat(own).Distinct()];
        var words = WordsOf(glosses, [.. File.ReadLines(Path.Combine(models, "vocab.txt")), .. own.SelectMany(Sentences.WordsOf), .. Terms()]);
        Console.WriteLine($"{words.Count} words, {sentences.Count} sentences");

        var space = PrincipalSpace.Of(encoder.EncodeAll(sentences), WordVectors.Dimensions);
        var start = encoder.EncodeAll(words).ConvertAll(space.Project);
        var training = new WordTraining(words, start);
        var learned = training.Learn(sentences, space.Examples, Console.Out);
        Write(output, words, learned);
        return 0;
    }

    /// <summary>Words of trades that WordNet is too old or too general for, and that no guide of the repository happens to have.</summary>
    private static IEnumerable<string> Terms() =>
        File.ReadLines(RepositoryFolder.Find("tests/GuideSearch.Benchmarks/Words/terms.txt")).SelectMany(Sentences.WordsOf);

    /// <summary>The words that are given, and those that stand in enough sentences; in ordinal order.</summary>
    private static List<string> WordsOf(IReadOnlyList<string> sentences, IEnumerable<string> given)
    {
        var counts = sentences.SelectMany(sentence => Sentences.WordsOf(sentence).Distinct()).CountBy(word => word);
        var frequent = counts.Where(word => word.Value >= MinSentences).Select(word => word.Key);
        return [.. given.Concat(frequent).Where(IsWord).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The file holds the length of a word in one byte.</summary>
    private static bool IsWord(string text) => text.Length is > 1 and <= 40 && text.All(char.IsAsciiLetterLower);

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

using GuideSearch.Content.Synonyms;

namespace GuideSearch.Benchmarks.Words;

/// <summary>Open sentences to learn words from.</summary>
internal static class Sentences
{
    private const int MinWords = 3;
    private const int MaxWords = 28;

    private static readonly string[] _files = ["data.adj", "data.adv", "data.noun", "data.verb"];

    /// <summary>Each once, in the order of the files: definitions and examples, and the terms of each entry of the thesaurus in a row.</summary>
    public static IReadOnlyList<string> Read(string wordNet, string thesaurus)
    {
        var glosses = _files.SelectMany(file => File.ReadLines(Path.Combine(wordNet, file)))
            .Where(line => !line.StartsWith(' ')) // the license
            .SelectMany(line => PartsOf(line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..]));
        var entries = SynonymReader.Read(SynonymReader.FileName, File.ReadAllBytes(thesaurus)).Synonyms.Entries
            .Select(entry => string.Join(", ", entry.From.Concat(entry.To).Distinct()));
        return [.. glosses.Concat(entries).Where(sentence => WordsOf(sentence).Count is >= MinWords and <= MaxWords).Distinct()];
    }

    public static IReadOnlyList<string> Spread(IReadOnlyList<string> sentences, int count) =>
        count >= sentences.Count ? sentences : [.. Enumerable.Range(0, count).Select(i => sentences[(int)((long)i * sentences.Count / count)])];

    /// <summary>In lower case; letters alone.</summary>
    public static List<string> WordsOf(string sentence)
    {
        var words = new List<string>();
        for (var (start, i) = (-1, 0); i <= sentence.Length; i++)
        {
            var isLetter = i < sentence.Length && char.IsAsciiLetter(sentence[i]);
            if (isLetter && start < 0)
                start = i;
            else if (!isLetter && start >= 0)
            {
                words.Add(sentence[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    /// <summary>A gloss reads <c>definition; another; "an example"</c>.</summary>
    private static string[] PartsOf(string gloss) =>
        gloss.Split(['"', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using GuideSearch.Content;
using GuideSearch.Content.Synonyms;

namespace GuideSearch.Benchmarks.Words;

/// <summary>Open sentences to learn words from.</summary>
internal static class Sentences
{
    private const int MinWords = 3;
    private const int MaxWords = 28;

    private static readonly string[] _files = ["data.adj", "data.adv", "data.noun", "data.verb"];

    /// <summary>Each once: definitions and examples of WordNet, in the order of its files.</summary>
    public static IReadOnlyList<string> OfWordNet(string folder) =>
        Fit(_files.SelectMany(file => File.ReadLines(Path.Combine(folder, file)))
            .Where(line => !line.StartsWith(' ')) // the license
            .SelectMany(line => PartsOf(line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..])));

    /// <summary>Each once: what the guides of a folder ask and answer, and the terms of each entry of its thesaurus in a row.</summary>
    public static IReadOnlyList<string> OfGuides(string folder)
    {
        var thesaurus = Path.Combine(folder, SynonymReader.FileName);
        var entries = SynonymReader.Read(SynonymReader.FileName, File.ReadAllBytes(thesaurus)).Synonyms.Entries
            .Select(entry => string.Join(", ", entry.From.Concat(entry.To).Distinct()));
        var texts = new GuideFolder(folder).Read(progress: null, CancellationToken.None).Guides
            .SelectMany(guide => guide.Documents.SelectMany(document => $"{document.Prompt}\n{document.Answer}".Split('\n')))
            .SelectMany(line => line.Split(". ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return Fit(texts.Concat(entries));
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

    private static List<string> Fit(IEnumerable<string> sentences) =>
        [.. sentences.Where(sentence => WordsOf(sentence).Count is >= MinWords and <= MaxWords).Distinct()];
}

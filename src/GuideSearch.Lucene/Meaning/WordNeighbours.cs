using GuideSearch.Lucene.Expanding;
using GuideSearch.Lucene.Querying;
using GuideSearch.Lucene.Schema;
using GuideSearch.Querying;

namespace GuideSearch.Lucene.Meaning;

/// <summary>The words that prompts are made of, and which of them are near another word in meaning.</summary>
/// <remarks>192 bytes a word, read when a generation is opened.</remarks>
internal sealed class WordNeighbours
{
    private const int Dimensions = WordVectors.Dimensions;

    private readonly string[] _words;
    private readonly sbyte[] _directions;

    public WordNeighbours(Occurrences occurrences, Lexicon lexicon)
    {
        _words = [.. lexicon.Words.Where(word => HasMeaning(word) && occurrences.Documents(IndexFields.Prompt.Words, word) > 0)];
        _directions = new sbyte[_words.Length * Dimensions];
        for (var i = 0; i < _words.Length; i++)
            Read(_words[i], _directions.AsSpan(i * Dimensions, Dimensions));
    }

    /// <summary>Words of prompts at least so like a word, itself among them; none where the word has no meaning here.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="least">A cosine, above 0 and below 1.</param>
    public IEnumerable<(string Word, float Likeness)> Of(string word, double least)
    {
        if (!HasMeaning(word))
            yield break;

        var direction = new sbyte[Dimensions];
        Read(word, direction);
        for (var i = 0; i < _words.Length; i++)
        {
            if (Direction.Cosine(direction, _directions.AsSpan(i * Dimensions, Dimensions)) is var likeness && likeness >= least)
                yield return (_words[i], likeness);
        }
    }

    private static bool HasMeaning(string word) => !CommonWords.Contains(word) && WordVectors.Shared.Knows(word);

    private static void Read(string word, Span<sbyte> direction)
    {
        Span<float> components = stackalloc float[Dimensions];
        WordVectors.Shared.TryRead(word, components);
        Direction.Write(components, direction);
    }
}

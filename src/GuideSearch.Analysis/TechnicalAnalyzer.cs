namespace GuideSearch.Analysis;

/// <summary>The one way from text to terms: the index, queries, highlights and suggestions all read through it.</summary>
/// <remarks>Safe to call from many threads.</remarks>
public static class TechnicalAnalyzer
{
    [ThreadStatic]
    private static Stemmer? _stemmer;

    /// <summary>
    /// The words of a text by position; readings of one place follow each other, the joined form right behind its first part.
    /// A query that types parts apart (<c>k means</c>, <c>node js</c>) or together (<c>kmeans</c>, <c>dotnet</c>) meets the same terms,
    /// if it also tries its neighbouring words written together.
    /// </summary>
    public static IReadOnlyList<TextToken> Analyze(string text) => Read(text).Tokens;

    /// <summary>One token a place, the first of its readings, without joined forms; and the operators: the words in their order.</summary>
    public static List<TextToken> Words(string text)
    {
        var (words, place) = (new List<TextToken>(), -1);
        foreach (var token in Analyze(text))
        {
            if (token.Length > 1 || (token.Length == 1 && token.Position == place))
                continue;

            words.Add(token);
            place = token.Length == 1 ? token.Position : place;
        }

        return words;
    }

    /// <summary>The tokens, and the length of the text in words: readings and joined forms are not counted.</summary>
    public static (IReadOnlyList<TextToken> Tokens, int Words) Read(string text)
    {
        var stemmer = _stemmer ??= new();
        var tokens = new List<TextToken>(text.Length / 5);
        var words = TechnicalTokenizer.Read(text, (term, start, end, position, length) =>
            tokens.Add(new(term, stemmer.Stem(term), start, end, position, length)));
        return (tokens, words);
    }

    /// <summary>One word folded as the index folds it; empty when it has no letter or digit.</summary>
    public static string Fold(string word) => Folding.Term(word);

    /// <summary>The stem of a folded word.</summary>
    public static string StemOf(string term) => (_stemmer ??= new()).Stem(term);
}

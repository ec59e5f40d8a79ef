using GuideSearch.Content.Markdown;
using GuideSearch.Guides;

namespace GuideSearch.Content;

/// <summary>
/// The slugs of a guide's questions: of the words that ask, and for all but the first that ask alike also of the answer.
/// </summary>
internal sealed class QuestionSlugs
{
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);

    /// <param name="fallback">Taken where the prompt has no character that a slug may hold.</param>
    public string Next(string prompt, string fallback, string answer)
    {
        var words = Slugs.Short(prompt) is { Length: > 0 } slug ? slug : fallback;
        if (_given.TryAdd(words, 1))
            return words;

        var twin = TwinAddress.Create(words, answer);
        if (_given.TryAdd(twin, 1))
            return twin;

        // Twins with the same answer are one question written twice: it harms none of them that they are counted.
        string counted;
        do
            counted = TwinAddress.Create(words, $"{answer}\0{_given[twin]++}");
        while (!_given.TryAdd(counted, 1));
        return counted;
    }
}

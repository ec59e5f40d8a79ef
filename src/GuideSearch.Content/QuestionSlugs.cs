using GuideSearch.Content.Markdown;
using GuideSearch.Guides;

namespace GuideSearch.Content;

/// <summary>
/// The slugs of a guide's questions: of the words that ask, and for all but the first that ask alike also of the answer.
/// </summary>
internal sealed class QuestionSlugs
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <param name="fallback">Taken where the prompt has no character that a slug may hold.</param>
    public string Next(string prompt, string fallback, string answer)
    {
        var words = Slugs.Short(prompt) is { Length: > 0 } slug ? slug : fallback;
        if (_given.Add(words))
            return words;

        // Twins with the same answer are one question written twice: a further fingerprint harms none of them.
        var twin = TwinAddress.Create(words, answer);
        while (!_given.Add(twin))
            twin = TwinAddress.Create(twin[..Math.Min(twin.Length, Slugs.MaxLength - TwinAddress.SuffixLength)], answer);
        return twin;
    }
}

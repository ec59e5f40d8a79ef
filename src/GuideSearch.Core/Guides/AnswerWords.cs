namespace GuideSearch.Guides;

/// <summary>The words of an answer, to tell whether another answer is the same after an edit.</summary>
internal sealed class AnswerWords(string answer)
{
    private readonly HashSet<string> _words = [.. answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '\'').ToUpperInvariant())];

    /// <summary>From 0, no word in common, to 1, the same words: those in common as a share of all.</summary>
    public double LikenessTo(AnswerWords other)
    {
        var common = _words.Count(other._words.Contains);
        var all = _words.Count + other._words.Count - common;
        return all == 0 ? 1 : (double)common / all;
    }
}

namespace GuideSearch.Ranking.Planning;

/// <summary>Packs sentences into passages: what a sentence encoder reads at once.</summary>
/// <remarks>
/// Sentences of a story mean little each for itself: one passage of them all finds more of what answers than the mean or the best of single
/// sentences (src/docs/decisions/30-reading-what-people-paste.md has the numbers).
/// </remarks>
public static class TextPassages
{
    /// <summary>UTF-16 units, some eighty words: about what the model was trained on.</summary>
    public const int MaxLength = 480;

    /// <returns>In the order of the sentences, as few as they fit into; a longer sentence is a passage of its own.</returns>
    public static IReadOnlyList<string> Pack(IReadOnlyList<string> sentences, int max)
    {
        var passages = new List<string>();
        foreach (var sentence in sentences)
        {
            if (passages.Count > 0 && (passages.Count == max || passages[^1].Length + sentence.Length < MaxLength))
                passages[^1] += " " + sentence;
            else
                passages.Add(sentence);
        }

        return passages;
    }
}

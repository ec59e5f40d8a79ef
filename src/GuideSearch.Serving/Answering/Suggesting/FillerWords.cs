using GuideSearch.Querying;

namespace GuideSearch.Serving.Answering.Suggesting;

/// <summary>Common words and frames ("tell me about a time") say how something is asked; they match only where nothing else does.</summary>
internal static class FillerWords
{
    /// <param name="words">Folded, in a row.</param>
    public static bool[] Mark(IReadOnlyList<string> words)
    {
        var marks = QuestionFrames.Mark(words);
        for (var i = 0; i < marks.Length; i++)
            marks[i] |= CommonWords.Contains(words[i]);
        return marks;
    }
}

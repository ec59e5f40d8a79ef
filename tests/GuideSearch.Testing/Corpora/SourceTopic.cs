using System.Text.RegularExpressions;

namespace GuideSearch.Testing.Corpora;

/// <summary>Something that a real guide speaks of, and what it says there.</summary>
/// <param name="Text">As it stands in the middle of a question: "the device tree", "Terraform".</param>
/// <param name="Home">Sentences of the answer that it was found in; at least one.</param>
internal sealed partial record SourceTopic(string Text, IReadOnlyList<SourceSentence> Home)
{
    private static readonly HashSet<string> _noTopics = new(StringComparer.Ordinal)
    {
        "about", "after", "and", "are", "because", "before", "below", "between", "but", "can", "does", "each", "few", "first", "for", "from",
        "good", "had", "has", "have", "how", "into", "last", "later", "less", "like", "many", "more", "most", "much", "need", "next", "not",
        "once", "one", "only", "other", "others", "our", "own", "rather", "rest", "same", "should", "than", "that", "their", "them", "then",
        "they", "this", "too", "two", "under", "until", "very", "was", "way", "were", "what", "when", "where", "which", "while", "who",
        "will", "with", "within", "without",
    };

    /// <summary>Noun phrases that an article introduces, as far as a pattern can tell.</summary>
    public static IEnumerable<string> PhrasesIn(string text) =>
        NounPhrase().Matches(text).Select(m => m.Groups["noun"].Value)
            .Where(noun => !noun.Split(' ').Any(_noTopics.Contains) && !NoNoun().IsMatch(noun)).Select(noun => $"the {noun}");

    /// <summary>The last word is a verb or an adverb by its ending.</summary>
    [GeneratedRegex("(?:ing|ed|ly|ains)$")]
    private static partial Regex NoNoun();

    [GeneratedRegex(
        @"\b(?:the|a|an|The|A|An) (?<noun>[a-z-]{3,}(?: [a-z-]{4,}){1,2}?)"
        + @"(?= (?:is|are|was|of|in|to|and|that|for|with|on|from|by|at|or|has|may|can|should)\b|[,.;:])")]
    private static partial Regex NounPhrase();
}

using System.Text.RegularExpressions;
using GuideSearch.Guides;

namespace GuideSearch.Synonyms.Mining;

/// <summary>A line of a guide's text.</summary>
/// <param name="Place">Where the question begins that it belongs to.</param>
internal readonly partial record struct MinedLine(string Text, ContentLocation Place)
{
    /// <summary>A word in lower case; hyphens within it stay.</summary>
    /// <param name="Follows">Whether a single blank parts it from the word before.</param>
    public readonly record struct Word(string Text, bool Follows);

    public static IEnumerable<MinedLine> From(IEnumerable<Guide> guides) =>
        from guide in guides
        from question in guide.Documents
        from text in question.Answer.Split('\n').Prepend(question.Prompt)
        select new MinedLine(text, question.Source);

    public IEnumerable<Word> Words
    {
        get
        {
            var end = -1;
            foreach (Match match in WordPattern().Matches(Text))
            {
                yield return new(match.Value.ToLowerInvariant(), end >= 0 && match.Index == end + 1 && Text[end] == ' ');
                end = match.Index + match.Length;
            }
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}._/-])[A-Za-z]+(-[A-Za-z]+)*(?![\p{L}\p{N}_/'’-])")]
    private static partial Regex WordPattern();
}

namespace GuideSearch.Search;

/// <summary>What a suggestion leads to.</summary>
public enum SuggestionKind
{
    Question,
    Guide,
    Tag,
}

/// <summary>Asks what a candidate may mean while typing.</summary>
/// <param name="Text">
/// As typed so far, the last word unfinished unless something stands behind it. Total: a text of less than <see cref="MinCharacters"/>
/// characters, or of more than a query may have, has no suggestions.
/// </param>
/// <param name="Size">1 to <see cref="MaxSize"/>.</param>
public sealed record SuggestRequest(string Text, int Size = 8)
{
    public const int MaxSize = 10;

    /// <summary>UTF-16 units without white space around them.</summary>
    public const int MinCharacters = 2;
}

/// <summary>A question, guide or tag that may be meant.</summary>
/// <param name="Name">The <see cref="Guides.QuestionId"/> of the first question of this wording, the slug of the guide, or the tag.</param>
/// <param name="Text">The wording, title or tag, and where it matches.</param>
/// <param name="Count">For a question the guides that ask it in these words, for a guide or tag its questions; never 0.</param>
/// <param name="Guide">The guide, or the one of the question; null for a tag.</param>
/// <param name="Anchor">Of the question in its guide; null where it has none.</param>
public sealed record Suggestion(
    SuggestionKind Kind, string Name, MarkedText Text, int Count, GuideReference? Guide = null, string? Anchor = null);

/// <param name="Suggestions">
/// Best first: fewer typos, then titles that begin as typed, then those whose first word of weight matches, then those that match in words
/// of weight, then whole words before beginnings, then those with the higher count; equals stand as questions, guides, tags, the shorter
/// first. At most a quarter of the size, but at least one, are guides, and as many tags, unless there are not enough questions.
/// </param>
public sealed record SuggestionList(string Generation, IReadOnlyList<Suggestion> Suggestions);

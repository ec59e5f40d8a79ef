using GuideSearch.Contract.Wire;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>Questions, guides and tags that may be meant by what was typed so far.</summary>
/// <param name="Suggestions">
/// Best first; at most a quarter of them, but at least one, are guides, and as many tags, unless there are not enough questions.
/// </param>
public sealed record SuggestAnswer(string Generation, IReadOnlyList<SuggestionAnswer> Suggestions)
{
    public static SuggestAnswer From(SuggestionList list, Addresses addresses) =>
        new(list.Generation, [.. list.Suggestions.Select(s => SuggestionAnswer.From(s, addresses))]);
}

/// <summary>A question, guide or tag that may be meant.</summary>
/// <param name="Type">question, guide or tag.</param>
/// <param name="Name">What asks for it: guide/question, the slug of the guide, or the tag.</param>
/// <param name="Text">Plain text; to be escaped before it becomes HTML.</param>
/// <param name="Ranges">Where the text matches, in UTF-16 units; how is exact, prefix or typo.</param>
/// <param name="Count">Of a question the guides that ask it in these words, of a guide or tag its questions.</param>
/// <param name="Url">Where it leads: the question or guide on its public page, or the questions of the tag.</param>
public sealed record SuggestionAnswer(string Type, string Name, string Text, IReadOnlyList<RangeAnswer> Ranges, int Count, string Url)
{
    public static readonly string[] Types = ["question", "guide", "tag"];

    public static SuggestionAnswer From(Suggestion suggestion, Addresses addresses) => new(
        Types[(int)suggestion.Kind], suggestion.Name, suggestion.Text.Text, RangeAnswer.From(suggestion.Text.Ranges), suggestion.Count,
        UrlOf(suggestion, addresses));

    private static string UrlOf(Suggestion suggestion, Addresses addresses)
    {
        if (suggestion.Guide is not { } guide)
            return addresses.Of($"/search?tag={Uri.EscapeDataString(suggestion.Name)}");

        var page = addresses.Guide(guide.Slug, guide.Category, guide.Vertical);
        return suggestion.Kind is SuggestionKind.Guide ? page : Addresses.Question(page, suggestion.Anchor, suggestion.Text.Text);
    }
}

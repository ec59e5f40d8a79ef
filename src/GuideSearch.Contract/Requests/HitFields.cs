namespace GuideSearch.Contract.Requests;

/// <summary>The members of a hit, in the order in which they are written.</summary>
public static class HitFields
{
    public const string Snippets = "snippets";
    public const string AlsoAskedIn = "alsoAskedIn";

    public static IReadOnlyList<string> Names { get; } =
    [
        "id", "kind", "rank", "score", "question", Snippets, "missing", "guide", "category", "vertical", "section", "tags", "hasAnswer",
        "answerWords", "url", "askedIn", AlsoAskedIn, "why", "labels",
    ];
}

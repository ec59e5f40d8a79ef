using GuideSearch.Guides;

namespace GuideSearch.Contract.Answers;

/// <summary>Kinds of documents and features of answers as they are written on the wire.</summary>
public static class KindNames
{
    public static readonly string[] Kinds = ["question", "overview"];

    public static string Of(DocumentKind kind) => Kinds[(int)kind];

    /// <summary>The names of the facet <c>has</c>, in the order of <see cref="AnswerFeatures"/>.</summary>
    public static readonly string[] Features = ["code", "list", "table", "follow-ups"];

    public static IReadOnlyList<string> Of(AnswerFeatures features) =>
        [.. Features.Where((_, i) => features.HasFlag((AnswerFeatures)(1 << i)))];
}

using GuideSearch.Guides;

namespace GuideSearch.Contract.Answers;

/// <summary>Kinds of documents as they are written on the wire.</summary>
public static class KindNames
{
    public static readonly string[] Kinds = ["question", "overview"];

    public static string From(DocumentKind kind) => Kinds[(int)kind];
}

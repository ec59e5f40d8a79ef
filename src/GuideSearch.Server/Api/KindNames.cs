using GuideSearch.Guides;

namespace GuideSearch.Server.Api;

/// <summary>Kinds of documents as they are written on the wire.</summary>
internal static class KindNames
{
    public static readonly string[] Kinds = ["question", "overview"];

    public static string Of(DocumentKind kind) => Kinds[(int)kind];
}

using System.Globalization;
using GuideSearch.Guides;

namespace GuideSearch.Evaluation;

/// <summary>The spellings by which judgments name a document: <c>guide/question</c>, or <c>file#line</c> of its prompt.</summary>
internal static class DocumentName
{
    public static bool IsValid(string name) =>
        name.LastIndexOf('#') is > 0 and var hash
            ? int.TryParse(name.AsSpan(hash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            : QuestionId.TryParse(name, null, out _);

    /// <summary>The names under which a document may have been judged, the most exact first; a file also without its folders.</summary>
    public static IEnumerable<string> AllOf(QuestionId id, ContentLocation source)
    {
        yield return id.ToString();
        var line = source.Line.ToString(CultureInfo.InvariantCulture);
        yield return $"{source.Path}#{line}";
        yield return $"{Path.GetFileName(source.Path)}#{line}";
    }
}

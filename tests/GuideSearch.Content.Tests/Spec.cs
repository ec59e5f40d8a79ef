using System.Text;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Content.Tests;

/// <summary>Reads the body of a guide, and shows what came out of it as lines that a test can hold against its Markdown.</summary>
internal static class Spec
{
    /// <summary>Lines of front matter before the body, so that tests may speak of lines of the body.</summary>
    public const int FrontMatterLines = 5;

    public static ParsedGuide Parse(string body, string path = "sales.md") =>
        GuideParser.Parse(path, Encoding.UTF8.GetBytes($"---\nterm: T\ncategory: C\nvertical: V\n---\n{body}"));

    public static IReadOnlyList<Question> Documents(string body)
    {
        var parsed = Parse(body);
        Assert.DoesNotContain(parsed.Diagnostics, d => d.Severity is Severity.Error);
        return parsed.Guide!.Documents;
    }

    public static IReadOnlyList<Question> Questions(string body) => [.. Documents(body).Where(d => d.Kind is DocumentKind.Question)];

    /// <summary>One line a question: <c>technical 3 What is a heap? [12-15]</c>; <c>[12]</c> where the question has no answer.</summary>
    public static string[] Lines(string body) => [.. Questions(body).Select(Line)];

    /// <summary>One line a passage: <c>Conclusion [12-15]</c>.</summary>
    public static string[] Passages(string body) =>
        [.. Documents(body).Where(d => d.Kind is DocumentKind.Overview).Select(d => $"{d.Prompt} [{d.Source.Line - FrontMatterLines}-{d.EndLine - FrontMatterLines}]")];

    public static string[] Codes(string body) => [.. Parse(body).Diagnostics.Select(d => d.Code)];

    private static string Line(Question q)
    {
        var lines = q.HasAnswer ? $"{q.Source.Line - FrontMatterLines}-{q.EndLine - FrontMatterLines}" : $"{q.Source.Line - FrontMatterLines}";
        return $"{SectionTypes.NameOf(q.Section)} {(q.Number is { } number ? $"{number} " : "")}{q.Prompt} [{lines}]";
    }
}

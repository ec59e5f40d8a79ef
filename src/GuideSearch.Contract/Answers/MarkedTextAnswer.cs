using GuideSearch.Contract.Requests;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>Plain text and where it matched.</summary>
/// <param name="Text">Plain text; to be escaped before it becomes HTML.</param>
/// <param name="Ranges">Sorted, not overlapping, in UTF-16 units; empty with <c>highlight=none</c>.</param>
/// <param name="Html">The text escaped, with a mark element around each range; only with <c>highlight=html</c>.</param>
public sealed record MarkedTextAnswer(
    string Text,
    IReadOnlyList<RangeAnswer> Ranges,
    string? Html = null)
{
    public static MarkedTextAnswer From(MarkedText text, HighlightMode mode) =>
        new(text.Text, RangeAnswer.From(text.Ranges), MarkedHtml.Render(text.Text, text.Ranges, mode));
}

/// <summary>A passage of the answer.</summary>
/// <param name="CutStart">The answer goes on before the passage.</param>
/// <param name="CutEnd">The answer goes on behind the passage.</param>
public sealed record SnippetAnswer(
    string Text,
    IReadOnlyList<RangeAnswer> Ranges,
    bool CutStart,
    bool CutEnd,
    string? Html = null)
{
    public static SnippetAnswer From(Snippet snippet, HighlightMode mode) => new(
        snippet.Text,
        RangeAnswer.From(snippet.Ranges),
        snippet.CutStart,
        snippet.CutEnd,
        MarkedHtml.Render(snippet.Text, snippet.Ranges, mode));
}

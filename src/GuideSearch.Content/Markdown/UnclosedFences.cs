using Markdig.Syntax;

namespace GuideSearch.Content.Markdown;

/// <summary>
/// A code fence that is never closed would take the rest of the guide with it. It is read as closed before the next heading of two or more
/// hashes that stands behind a blank line; a single hash is a comment in most languages.
/// </summary>
internal static class UnclosedFences
{
    /// <summary>
    /// The body with the first such fence closed, on the blank line before the heading, so that lines keep their numbers.
    /// </summary>
    /// <returns>Null where no fence swallows a heading; otherwise the body, and the one-based line of the fence.</returns>
    public static (string Body, int Line)? Close(MarkdownDocument document, string body)
    {
        if (document.Descendants<FencedCodeBlock>().FirstOrDefault(code => code.ClosingFencedCharCount == 0) is not { } fence)
            return null;

        var lines = body.Split('\n');
        for (var i = fence.Line + 2; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("##", StringComparison.Ordinal) && lines[i].TrimStart('#').StartsWith(' ')
                && string.IsNullOrWhiteSpace(lines[i - 1]))
            {
                lines[i - 1] = new string(fence.FencedChar, fence.OpeningFencedCharCount);
                return (string.Join('\n', lines), fence.Line + 1);
            }
        }

        return null;
    }
}

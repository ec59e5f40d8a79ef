using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;

namespace GuideSearch.Content.FrontMatter;

/// <summary>Front matter and body of a file, apart.</summary>
/// <param name="Yaml">The lines between the marks; its first line is line 2 of the file.</param>
/// <param name="Body">The rest, with a blank line for each line before it, so that its lines are those of the file.</param>
internal sealed record FrontMatterBlock(string Yaml, string Body)
{
    public const int FirstLine = 2;

    /// <summary>Cuts a file; <c>---</c> opens on the first line, <c>---</c> or <c>...</c> closes.</summary>
    /// <returns>Null, with a diagnostic, where there is no front matter or it does not end within the limits.</returns>
    public static FrontMatterBlock? Cut(string text, DiagnosticList diagnostics)
    {
        var (start, line) = (LineEnd(text, 0) + 1, 1);
        if (text.AsSpan(0, Math.Min(start - 1, text.Length)).TrimEnd() is not "---")
        {
            diagnostics.Hint(DiagnosticCodes.FrontMatterMissing, 1,
                "The file does not begin with front matter (---) and is skipped; add it if this is a guide.");
            return null;
        }

        for (var at = start; at < text.Length && line <= ContentLimits.FrontMatterLines; line++)
        {
            var end = LineEnd(text, at);
            if (text.AsSpan(at, end - at).TrimEnd() is "---" or "...")
                return Within(text[start..at], new string('\n', line) + (end < text.Length ? text[end..] : ""), diagnostics);
            at = end + 1;
        }

        diagnostics.Error(
            DiagnosticCodes.FrontMatterUnterminated, 1,
            $"The front matter is not closed within {ContentLimits.FrontMatterLines} lines; end it with a line of three hyphens.");
        return null;
    }

    private static FrontMatterBlock? Within(string yaml, string body, DiagnosticList diagnostics)
    {
        if (yaml.Length <= ContentLimits.FrontMatterLength)
            return new(yaml, body);

        diagnostics.Error(
            DiagnosticCodes.FrontMatterTooLarge, 1,
            $"The front matter has more than {ContentLimits.FrontMatterLength} characters; move text into the body.");
        return null;
    }

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
}

using GuideSearch.Content.Drafts;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using GuideSearch.Guides;
using Markdig.Syntax;

namespace GuideSearch.Content;

/// <summary>A file that as a whole is one question: its only first-level heading or its title asks, the rest answers.</summary>
internal static class SingleQuestion
{
    /// <param name="document">The body of the guide.</param>
    public static Draft Read(MarkdownDocument document, SourceLines lines, SplitOptions options)
    {
        var heading = document.OfType<HeadingBlock>().FirstOrDefault(block => block.Level == 1);
        var written = heading is null ? "" : MarkPrefix.Read(InlineText.Of(heading)).Rest;
        var prompt = options.Prompt ?? (written.Length > 0 ? written : MarkPrefix.Read(options.Title).Rest);
        var asks = heading is not null && (options.Prompt is null || Slugs.Of(written) == Slugs.Of(prompt));
        var answer = document.Where(block => !asks || block != heading).ToList();
        var first = asks ? heading!.Line + 1 : answer.Count > 0 ? answer[0].Line + 1 : 1;
        return new(
            DocumentKind.Question, prompt, Number: null, SectionType.Other, "", BlockSlice.Join(answer), asks ? heading : null, first,
            lines.LastText(first, lines.Count));
    }

    /// <summary>Whether a file in which nothing else asks is one question by its heading or title.</summary>
    /// <param name="title">Empty where the author wrote none.</param>
    /// <returns>What asks; null where nothing does.</returns>
    public static string? PromptOf(string? heading, string title) =>
        new[] { heading ?? "", title }.FirstOrDefault(text => QuestionWords.Ask(MarkPrefix.Read(text).Rest) && !NamesGuide(text));

    /// <summary>"Design Engineer Interview Guide" is no task to design somebody.</summary>
    private static bool NamesGuide(string text) =>
        !text.Contains('?', StringComparison.Ordinal)
        && text.Split(' ').Any(
            word => word.Trim(',', '.', ':').ToLowerInvariant() is "interview" or "interviews" or "guide" or "questions");
}
